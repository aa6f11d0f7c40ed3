import { finds } from '../../../../test/builders/checks.ts';
import check from './554-adoption-decision-after-placement-order.check.ts';

const rows = (DATE_PLACED: string, ...orders: string[]) => ({
  PlacedAdoption: [{ DATE_PLACED }],
  Episodes: [{ DECOM: '01/04/2020', LS: 'C2' }, ...orders.map((DECOM) => ({ DECOM, LS: 'E1' }))],
});

finds(check, 2025, [
  ['the day itself', rows('02/05/2024', '02/05/2024'), {}],
  ['decided the day after', rows('03/05/2024', '02/05/2024'), { PlacedAdoption: [0], Episodes: [1] }],
  ['decided the day before', rows('01/05/2024', '02/05/2024'), {}],
  [
    'between two episodes under the order',
    rows('03/05/2024', '02/09/2024', '02/05/2024'),
    { PlacedAdoption: [0], Episodes: [2] },
  ],
  ['no order', rows('03/05/2024'), {}],
  ['no day of the order', rows('03/05/2024', ''), {}],
  ['no day of the decision', rows('31/06/2024', '02/05/2024'), {}],
]);
