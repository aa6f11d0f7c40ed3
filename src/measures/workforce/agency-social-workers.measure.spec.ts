import { anAdviser, aSocialWorker, aVacancy } from '../../../test/builders/an-adviser.ts';
import { judgesSubjects } from '../../../test/builders/judges-subjects.ts';
import agency from './agency-social-workers.measure.ts';

judgesSubjects(agency, '2019-01-31', [
  [
    'agency',
    aSocialWorker().post('2018-09-01', null, { isAgency: true }),
    { of: 1, over: 1 },
    'agency since 2018-09-01',
  ],
  ['employed', aSocialWorker().post('2014-09-01', null, { fte: 80 }), { of: 0, over: 0.8 }],
  // DOMAIN M23, case 3.
  [
    'was employed, and agency from the day on',
    aSocialWorker()
      .post('2014-09-01', '2019-01-31', { endedBecause: 'became agency' })
      .post('2019-01-31', null, { isAgency: true }),
    { of: 1, over: 1 },
  ],
  ['agency from the day after', aSocialWorker().post('2019-02-01', null, { isAgency: true }), 'outside'],
  ['agency until the day', aSocialWorker().post('2018-09-01', '2019-01-31', { isAgency: true }), 'outside'],
  ['a vacancy', aVacancy('2018-06-04'), 'outside'],
  ['a personal adviser', anAdviser().post('2018-09-01', null, { isAgency: true }), 'outside'],
  ['nothing is recorded', aSocialWorker(), 'outside'],
]);
