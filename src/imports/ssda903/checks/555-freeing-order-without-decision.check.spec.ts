import { finds } from '../../../../test/builders/checks.ts';
import check from './555-freeing-order-without-decision.check.ts';

const rows = (LS: string, DEC: string, ...decisions: readonly object[]) => ({
  Episodes: [
    { LS: 'C2', DEC: '01/04/2020' },
    { LS, DEC },
  ],
  PlacedAdoption: decisions,
});
const decision = { DATE_PLACED: '02/05/2023' };

finds(check, 2024, [
  ['no decision', rows('D1', ''), { Episodes: [1] }],
  ['no decision, and the episode is over', rows('D1', '02/01/2024'), { Episodes: [1] }],
  ['a decision', rows('D1', '', decision), {}],
  [
    'a decision that was reversed',
    rows('D1', '', { ...decision, DATE_PLACED_CEASED: '02/01/2024' }),
    { PlacedAdoption: [0] },
  ],
  [
    'a reason of a reversal',
    rows('D1', '', { ...decision, REASON_PLACED_CEASED: 'RD1' }),
    { PlacedAdoption: [0] },
  ],
  ['reversed, and the episode is over', rows('D1', '02/01/2024', { DATE_PLACED_CEASED: '02/01/2024' }), {}],
  ['reversed, and another that stands', rows('D1', '', { DATE_PLACED_CEASED: '02/01/2022' }, decision), {}],
  ['an end that cannot be read', rows('D1', '2/1/24', { DATE_PLACED_CEASED: '02/01/2024' }), {}],
  ['another legal status', rows('C2', ''), {}],
]);

it('stands until 2023/24', () => expect(check.to).toBe(2024));
