import { aCouncil } from '../../../test/builders/a-council.ts';
import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import { count, emptyTally, figureOf } from '../tally.ts';
import { periodOf } from '../window.ts';
import attainment8 from './attainment-8.measure.ts';

const child = aChild().born('2009-06-01').inCare('2023-02-01');
const scored = (tenths: number | null) => child.endedKeyStage4(2025, tenths);

judges(attainment8, '2025-08-31', [
  ['a score', scored(215), 'met', '21.5 points, 2024/25'],
  ['no points', scored(0), 'met', '0 points'],
  ['not told', scored(null), 'unknown', 'Attainment 8 is not recorded, 2024/25'],
  ['in year 11 by age, and nothing is told', child, 'unknown'],
  ['matched to no pupil', child.endedKeyStage4(2025, null, { wasMatched: false }), 'excluded'],
  [
    'came into care too late',
    aChild().born('2009-06-01').inCare('2024-04-02').endedKeyStage4(2025, 215),
    'outside',
  ],
  ['nothing is recorded', aChild(), 'outside'],
]);

it('is the mean of the scores, of those who have one', () => {
  const period = periodOf('academic year', '2025-08-31');
  const tally = [scored(0), scored(215), scored(301), scored(null), child]
    .map((person) => attainment8.judge(person.history(), period, aCouncil()))
    .reduce(count, emptyTally());
  expect(figureOf(attainment8, tally)).toMatchObject({ value: 17.2, denominator: 3, unknown: 2 });
});
