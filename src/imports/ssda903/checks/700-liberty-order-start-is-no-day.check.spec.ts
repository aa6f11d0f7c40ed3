import { finds } from '../../../../test/builders/checks.ts';
import check from './700-liberty-order-start-is-no-day.check.ts';

const start = (DOLO_START: string) => ({ DoLo: [{ DOLO_START }] });

finds(check, 2027, [
  ['a day', start('01/06/2026'), {}],
  ['a leap day', start('29/02/2024'), {}],
  ['no leap year', start('29/02/2026'), { DoLo: [0] }],
  ['written the other way about', start('2026/06/01'), { DoLo: [0] }],
  ['blank', start(''), { DoLo: [0] }],
]);
