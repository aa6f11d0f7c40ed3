import { aCouncil } from '../../../test/builders/a-council.ts';
import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import { count, emptyTally, figureOf } from '../tally.ts';
import { periodOf } from '../window.ts';
import netChange from './foster-placements-net-change.measure.ts';

const since2015 = (placement: string) => aChild().inCare('2015-05-04', null, { placement });

judges(netChange, '2019-01-31', [
  ['came into foster care', aChild().inCare('2018-05-04'), 'met', 'a year before: not in care on 2018-01-31'],
  // DOMAIN M05 and M06, case 4: placed with a relative who is approved for the time being only.
  [
    'placed with a relative',
    aChild().inCare('2018-05-10', null, { placement: 'U3' }),
    'met',
    'now: placed in U3',
  ],
  // Case 6: U6 to U4 with the same carer.
  [
    'long term now, with the same carer',
    aChild().episodes('04/05/2015 S C2 U6 > 10/12/2018; T U4 > open'),
    'excluded',
  ],
  ['from residential care to foster care', since2015('K2').moved('2018-06-01', 'U6'), 'met'],
  [
    'from foster care to residential care',
    since2015('U6').moved('2018-06-01', 'K2'),
    'not-met',
    'placed in K2',
  ],
  ['left care', aChild().inCare('2015-05-04', '2018-06-01'), 'not-met'],
  ['in foster care at both ends', since2015('U6'), 'excluded'],
  ['in residential care at both ends', since2015('K2'), 'outside'],
  ['came on the first day of the window', aChild().inCare('2018-02-01'), 'met'],
  ['came the day before it', aChild().inCare('2018-01-31'), 'excluded'],
  ['came on the as-at day', aChild().inCare('2019-01-31'), 'met'],
  ['comes the day after', aChild().inCare('2019-02-01'), 'outside'],
  ['left on the as-at day', aChild().inCare('2015-05-04', '2019-01-31'), 'not-met'],
  ['leaves the day after', aChild().inCare('2015-05-04', '2019-02-01'), 'excluded'],
  ['left on the first day of the window', aChild().inCare('2015-05-04', '2018-02-01'), 'not-met'],
  ['left the day before it', aChild().inCare('2015-05-04', '2018-01-31'), 'outside'],
  ['came and left within the window', aChild().inCare('2018-03-01', '2018-06-01'), 'outside'],
  ['on holiday from the foster carer', since2015('U6').moved('2019-01-25', 'T3'), 'excluded'],
  ['only a temporary stay is recorded', aChild().inCare('2018-05-04', null, { placement: 'T1' }), 'unknown'],
  ['only short breaks', aChild().inCare('2019-01-30', null, { legalStatus: 'V3' }), 'outside'],
  ['nothing is recorded', aChild(), 'outside'],
]);

// The twelve months to 28 February 2025 begin on 29 February 2024.
judges(netChange, '2025-02-28', [
  ['came on the leap day', aChild().inCare('2024-02-29'), 'met'],
  ['came the day before', aChild().inCare('2024-02-28'), 'excluded'],
]);

it('is the count at the end less that at the start', () => {
  const period = periodOf('twelve months', '2019-01-31');
  const children = [
    since2015('U6'),
    aChild().inCare('2018-05-04'),
    aChild().inCare('2015-05-04', '2018-06-01'),
  ];
  const judge = (all: ReturnType<typeof emptyTally>, child: ReturnType<typeof aChild>) =>
    count(all, netChange.judge(child.history(), period, aCouncil()));
  expect(figureOf(netChange, children.reduce(judge, emptyTally())).value).toBe(0);
  expect(figureOf(netChange, children.slice(2).reduce(judge, emptyTally())).value).toBe(-1);
});
