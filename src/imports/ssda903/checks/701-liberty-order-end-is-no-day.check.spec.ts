import { finds } from '../../../../test/builders/checks.ts';
import check from './701-liberty-order-end-is-no-day.check.ts';

const end = (DOLO_END: string) => ({ DoLo: [{ DOLO_START: '01/06/2026', DOLO_END }] });

finds(check, 2027, [
  ['a day', end('02/06/2026'), {}],
  ['blank while the order stands', end(''), {}],
  ['no such day', end('31/06/2026'), { DoLo: [0] }],
  ['written the other way about', end('2026/06/02'), { DoLo: [0] }],
]);
