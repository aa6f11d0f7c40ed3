import { finds } from '../../../../test/builders/checks.ts';
import check from './153-care-leaver-items-filled-in-part.check.ts';

const row = (IN_TOUCH: string, ACTIV: string, ACCOM: string) => ({ OC3: [{ IN_TOUCH, ACTIV, ACCOM }] });

finds(check, 2025, [
  ['all three', row('YES', 'F2', 'U1'), {}],
  ['none', row('', '', ''), {}],
  ['0 is filled in', row('DIED', '0', '0'), {}],
  ['no ACCOM', row('YES', 'F2', ''), { OC3: [0] }],
  ['no ACTIV', row('YES', '', 'U1'), { OC3: [0] }],
  ['no IN_TOUCH', row('', 'F2', 'U1'), { OC3: [0] }],
  ['one only', row('', '', 'U1'), { OC3: [0] }],
]);
