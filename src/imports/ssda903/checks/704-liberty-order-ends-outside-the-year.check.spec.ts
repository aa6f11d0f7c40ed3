import { finds } from '../../../../test/builders/checks.ts';
import check from './704-liberty-order-ends-outside-the-year.check.ts';

const end = (DOLO_END: string) => ({ DoLo: [{ DOLO_END }] });

finds(check, 2027, [
  ['the day before the year', end('31/03/2026'), { DoLo: [0] }],
  ['its first day', end('01/04/2026'), {}],
  ['its last day', end('31/03/2027'), {}],
  ['the day after', end('01/04/2027'), { DoLo: [0] }],
  ['still open', end(''), {}],
  ['one that cannot be read', end('1/4/27'), {}],
]);
