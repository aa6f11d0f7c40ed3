import { finds } from '../../../../test/builders/checks.ts';
import check from './635-order-details-although-no-order.check.ts';

const row = (PREV_PERM: string, LA_PERM: string, DATE_PERM: string) => ({
  PrevPerm: [{ PREV_PERM, LA_PERM, DATE_PERM }],
});

finds(check, 2025, [
  ['no order, and an authority', row('Z1', '382', ''), { PrevPerm: [0] }],
  ['no order, and a day', row('Z1', '', '01/05/2000'), { PrevPerm: [0] }],
  ['no order', row('Z1', '', ''), {}],
  ['blank, and an authority', row('', '382', ''), { PrevPerm: [0] }],
  ['blank, and a day', row('', '', 'ZZ/ZZ/ZZZZ'), { PrevPerm: [0] }],
  ['an order', row('P1', '382', '01/05/2000'), {}],
  ['an empty row', row('', '', ''), {}],
]);
