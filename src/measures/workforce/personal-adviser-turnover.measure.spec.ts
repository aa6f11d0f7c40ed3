import { anAdviser, aSocialWorker } from '../../../test/builders/an-adviser.ts';
import { judgesSubjects } from '../../../test/builders/judges-subjects.ts';
import personalAdviserTurnover from './personal-adviser-turnover.measure.ts';

judgesSubjects(personalAdviserTurnover, '2019-01-31', [
  // DOMAIN M23, case 1.
  [
    'promoted to team manager in the leaving-care service',
    anAdviser()
      .post('2011-01-10', '2019-01-01', { endedBecause: 'promoted' })
      .post('2019-01-01', null, { role: 'team-manager' }),
    { of: 0, over: 12 / 13 },
    'no leaver: ended 2019-01-01;',
  ],
  [
    'promoted, and leaves as a manager',
    anAdviser()
      .post('2011-01-10', '2018-05-01', { endedBecause: 'promoted' })
      .post('2018-05-01', '2018-09-01', { role: 'team-manager', endedBecause: 'resigned' }),
    { of: 0, over: 4 / 13 },
  ],
  [
    'left',
    anAdviser().post('2010-09-06', '2018-07-02', { endedBecause: 'retired' }),
    { of: 1, over: 6 / 13 },
  ],
  ['a social worker', aSocialWorker().post('2010-09-06'), 'outside'],
  ['nothing is recorded', anAdviser(), 'outside'],
]);
