import { finds } from '../../../../test/builders/checks.ts';
import check from './702-liberty-order-ends-before-it-starts.check.ts';

const order = (DOLO_START: string, DOLO_END: string) => ({ DoLo: [{ DOLO_START, DOLO_END }] });

finds(check, 2027, [
  ['the day itself', order('01/06/2026', '01/06/2026'), { DoLo: [0] }],
  ['the day before', order('01/06/2026', '31/05/2026'), { DoLo: [0] }],
  ['the day after', order('01/06/2026', '02/06/2026'), {}],
  ['still open', order('01/06/2026', ''), {}],
  ['no start', order('', '01/06/2026'), {}],
  ['an end that cannot be read', order('01/06/2026', '2026/05/31'), {}],
]);
