import { anAdviser, aSocialWorker, aVacancy } from '../../../test/builders/an-adviser.ts';
import { judgesSubjects } from '../../../test/builders/judges-subjects.ts';
import vacancies from './social-worker-vacancies.measure.ts';

judgesSubjects(vacancies, '2019-01-31', [
  ['a vacant post', aVacancy('2018-06-04'), { of: 1, over: 1 }, 'vacant since 2018-06-04'],
  ['half a post', aVacancy('2018-06-04', null, 50), { of: 0.5, over: 0.5 }],
  ['vacant from the day itself', aVacancy('2019-01-31'), { of: 1, over: 1 }],
  ['vacant from the day after', aVacancy('2019-02-01'), 'outside'],
  ['filled on the day', aVacancy('2018-06-04', '2019-01-31'), 'outside'],
  ['somebody in post', aSocialWorker().post('2014-09-01'), { of: 0, over: 1 }, 'employed since 2014-09-01'],
  [
    'agency who covers it is none in post',
    aSocialWorker().post('2018-09-01', null, { isAgency: true, coversVacancy: true }),
    'outside',
  ],
  ['a personal adviser', anAdviser().post('2014-09-01'), 'outside'],
  ['nothing is recorded', aSocialWorker(), 'outside'],
  [
    'nobody’s post is recorded of the day',
    aSocialWorker().post('2019-02-01').recordedFrom('2019-02-01'),
    'unknown',
  ],
]);
