import { finds } from '../../../../test/builders/checks.ts';
import check from './703-liberty-order-starts-after-the-year.check.ts';

const start = (DOLO_START: string) => ({ DoLo: [{ DOLO_START }] });

finds(check, 2027, [
  ['on the last day', start('31/03/2027'), {}],
  ['the day after', start('01/04/2027'), { DoLo: [0] }],
  ['the day before', start('30/03/2027'), {}],
  ['blank', start(''), {}],
  ['one that cannot be read', start('1/4/27'), {}],
]);
