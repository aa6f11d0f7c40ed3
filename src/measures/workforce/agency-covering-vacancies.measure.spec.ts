import { aSocialWorker } from '../../../test/builders/an-adviser.ts';
import { judgesSubjects } from '../../../test/builders/judges-subjects.ts';
import covering from './agency-covering-vacancies.measure.ts';

const agency = { isAgency: true };

judgesSubjects(covering, '2019-01-31', [
  [
    'covers one',
    aSocialWorker().post('2018-09-01', null, { ...agency, coversVacancy: true }),
    { of: 1, over: 1 },
    'covers a vacancy',
  ],
  ['helps out', aSocialWorker().post('2018-09-01', null, agency), { of: 0, over: 1 }],
  [
    'covered one until the day',
    aSocialWorker().post('2018-09-01', '2019-01-31', { ...agency, coversVacancy: true }),
    'outside',
  ],
  ['employed', aSocialWorker().post('2014-09-01'), 'outside'],
  ['nothing is recorded', aSocialWorker(), 'outside'],
]);
