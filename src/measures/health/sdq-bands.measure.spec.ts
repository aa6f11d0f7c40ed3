import { aCouncil } from '../../../test/builders/a-council.ts';
import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import { count, emptyTally, figureOf } from '../tally.ts';
import { periodOf } from '../window.ts';
import sdqBands from './sdq-bands.measure.ts';

const inCare = aChild().born('2012-06-01').inCare('2021-07-01');
const scored = (sdqScore: number) => inCare.health(2025, { sdqScore });

judges(sdqBands, '2025-03-31', [
  ['0', scored(0), { among: 'normal' }, 'score 0, the year to 2025-03-31'],
  ['13', scored(13), { among: 'normal' }],
  ['14', scored(14), { among: 'borderline' }],
  ['16', scored(16), { among: 'borderline' }],
  ['17', scored(17), { among: 'cause for concern' }],
  ['40', scored(40), { among: 'cause for concern' }],
  // DOMAIN M10, cases 7 and 8.
  ['aged 4', aChild().born('2020-04-01').inCare('2021-07-01').health(2025, { sdqScore: 12 }), 'outside'],
  ['the carer declined', inCare.health(2025, { sdqReason: 'SDQ2' }), 'excluded', 'no score (SDQ2)'],
  ['no return tells of the year', inCare, 'unknown'],
  ['nothing is recorded', aChild(), 'outside'],
]);

it('shows each band as a share of those with a score', () => {
  const period = periodOf('year to 31 March', '2025-03-31');
  const tally = [scored(3), scored(17), scored(20), inCare, inCare.health(2025)]
    .map((person) => sdqBands.judge(person.history(), period, aCouncil()))
    .reduce(count, emptyTally());
  const { denominator, unknown, excluded, kinds } = figureOf(sdqBands, tally);
  expect([denominator, unknown, excluded]).toEqual([3, 1, 1]);
  expect(kinds.map(({ kind, count: people }) => [kind, people])).toEqual([
    ['normal', 1],
    ['borderline', 0],
    ['cause for concern', 2],
  ]);
});
