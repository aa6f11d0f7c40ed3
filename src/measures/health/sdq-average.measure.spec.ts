import { aCouncil } from '../../../test/builders/a-council.ts';
import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { count, emptyTally, figureOf } from '../tally.ts';
import { periodOf } from '../window.ts';
import sdqAverage from './sdq-average.measure.ts';

const born = (day: PlainDate) => aChild().born(day).inCare('2021-07-01');
const inCare = born('2012-06-01');
const scored = (sdqScore: number) => inCare.health(2025, { sdqScore });

judges(sdqAverage, '2025-03-31', [
  ['a score', scored(12), 'met', '12 points, the year to 2025-03-31'],
  ['a score of 0', scored(0), 'met', '0 points'],
  // DOMAIN M10, cases 7 and 8.
  ['aged 4', born('2020-04-01').health(2025, { sdqScore: 12 }), 'outside', 'aged 4'],
  ['the carer declined', inCare.health(2025, { sdqReason: 'SDQ2' }), 'excluded', 'no score (SDQ2)'],
  ['neither a score nor why', inCare.health(2025), 'excluded', 'why is not recorded'],
  ['5 on 31 March', born('2020-03-31').health(2025, { sdqScore: 12 }), 'met'],
  ['17 on the day after', born('2008-04-01').health(2025, { sdqScore: 12 }), 'met'],
  ['17 on 31 March', born('2008-03-31').health(2025, { sdqScore: 12 }), 'outside', 'aged 17'],
  ['no return tells of the year', inCare.health(2024, { sdqScore: 12 }), 'unknown'],
  ['nothing is recorded', aChild(), 'outside'],
]);

it('is the mean of the scores held', () => {
  const period = periodOf('year to 31 March', '2025-03-31');
  const tally = [scored(3), scored(17), scored(20), inCare, inCare.health(2025)]
    .map((person) => sdqAverage.judge(person.history(), period, aCouncil()))
    .reduce(count, emptyTally());
  expect(figureOf(sdqAverage, tally)).toMatchObject({
    value: 40 / 3,
    denominator: 3,
    unknown: 1,
    excluded: 1,
  });
});
