import { finds } from '../../../../test/builders/checks.ts';
import check from './556-adoption-decision-after-freeing-order.check.ts';

const rows = (DATE_PLACED: string, DECOM = '02/05/2003', LS = 'D1') => ({
  PlacedAdoption: [{ DATE_PLACED }],
  Episodes: [
    { DECOM: '01/04/2000', LS: 'C2' },
    { DECOM, LS },
  ],
});

finds(check, 2024, [
  ['the day itself', rows('02/05/2003'), {}],
  ['decided the day after', rows('03/05/2003'), { Episodes: [1] }],
  ['decided the day before', rows('01/05/2003'), {}],
  ['another order', rows('03/05/2003', '02/05/2003', 'E1'), {}],
  ['no day of the order', rows('03/05/2003', ''), {}],
  ['no day of the decision', rows(''), {}],
]);

it('stands until 2023/24', () => expect(check.to).toBe(2024));
