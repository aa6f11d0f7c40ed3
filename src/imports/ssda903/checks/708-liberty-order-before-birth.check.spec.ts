import { finds } from '../../../../test/builders/checks.ts';
import check from './708-liberty-order-before-birth.check.ts';

const order = (DOLO_START: string, DOB: string) => ({ DoLo: [{ DOLO_START, DOB }] });

finds(check, 2027, [
  ['the day before birth', order('01/05/2026', '02/05/2026'), { DoLo: [0] }],
  ['the day of birth', order('02/05/2026', '02/05/2026'), {}],
  ['the day after', order('03/05/2026', '02/05/2026'), {}],
  ['no day of birth', order('01/05/2026', ''), {}],
  ['no start', order('', '02/05/2026'), {}],
  ['a start that cannot be read', order('1/5/26', '02/05/2026'), {}],
]);
