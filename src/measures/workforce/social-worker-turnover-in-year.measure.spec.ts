import { anAdviser, aSocialWorker, aVacancy } from '../../../test/builders/an-adviser.ts';
import { judgesSubjects } from '../../../test/builders/judges-subjects.ts';
import { count, emptyTally, figureOf } from '../tally.ts';
import { periodOf } from '../window.ts';
import inYear from './social-worker-turnover-in-year.measure.ts';

const resigned = { endedBecause: 'resigned' } as const;

// On 31 January 2019 the last census year is that to 30 September 2018.
judgesSubjects(inYear, '2019-01-31', [
  [
    'in post at its end',
    aSocialWorker().post('2014-09-01'),
    { of: 0, over: 1 },
    'in post on 2018-09-30, 1 FTE now',
  ],
  ['began on its last day', aSocialWorker().post('2018-09-30'), { of: 0, over: 1 }],
  ['began the day after', aSocialWorker().post('2018-10-01'), 'outside'],
  ['left on its first day', aSocialWorker().post('2014-09-01', '2017-10-01', resigned), { of: 1, over: 0 }],
  ['left the day before it', aSocialWorker().post('2014-09-01', '2017-09-30', resigned), 'outside'],
  [
    'left on its last day',
    aSocialWorker().post('2014-09-01', '2018-09-30', resigned),
    { of: 1, over: 0 },
    'left 2018-09-30',
  ],
  ['left the day after', aSocialWorker().post('2014-09-01', '2018-10-01', resigned), { of: 0, over: 1 }],
  [
    'started and left within it',
    aSocialWorker().post('2018-02-02', '2018-08-01', resigned),
    'excluded',
    'began 2018-02-02',
  ],
  [
    '0.6 FTE leaves',
    aSocialWorker().post('2014-09-01', '2018-03-01', { ...resigned, fte: 60 }),
    { of: 0.6, over: 0 },
  ],
  ['agency', aSocialWorker().post('2014-09-01', null, { isAgency: true }), 'outside'],
  ['a vacancy', aVacancy('2018-06-04'), 'outside'],
  ['a personal adviser', anAdviser().post('2014-09-01'), 'outside'],
  ['why it ended is not recorded', aSocialWorker().post('2014-09-01', '2018-03-01'), 'unknown'],
  [
    'posts are recorded only since the second day of it',
    aSocialWorker().post('2017-10-02').recordedFrom('2017-10-02'),
    'unknown',
  ],
  ['nothing is recorded', aSocialWorker(), 'outside'],
]);

judgesSubjects(inYear, '2018-09-29', [
  [
    'the day before it is over, the year before is the last',
    aSocialWorker().post('2014-09-01', '2017-09-29', resigned),
    { of: 1, over: 0 },
  ],
]);
judgesSubjects(inYear, '2018-09-30', [
  ['on the day it is over', aSocialWorker().post('2014-09-01', '2018-09-29', resigned), { of: 1, over: 0 }],
]);

it('comes out at 10.6% for 27.2 FTE who left and 256.5 in post (DOMAIN 2, Kirklees 2025)', () => {
  const period = periodOf(inYear.window, '2025-09-30');
  const posts = (n: number, worker: ReturnType<typeof aSocialWorker>) => Array(n).fill(worker);
  const workers = [
    ...posts(27, aSocialWorker().post('2014-09-01', '2025-03-01', resigned)),
    aSocialWorker().post('2014-09-01', '2025-03-01', { ...resigned, fte: 20 }),
    ...posts(256, aSocialWorker().post('2014-09-01')),
    aSocialWorker().post('2014-09-01', null, { fte: 50 }),
  ];
  const tally = workers.reduce((all, one) => count(all, inYear.judge(one.known(), period)), emptyTally());
  const { numerator, denominator, value } = figureOf(inYear, tally);
  expect([numerator, denominator, (value! * 100).toFixed(1)]).toEqual([27.2, 256.5, '10.6']);
});
