import { finds } from '../../../../test/builders/checks.ts';
import check from './345-in-touch-but-activity-not-known.check.ts';

const row = (IN_TOUCH: string, ACTIV: string, ACCOM: string) => ({ OC3: [{ IN_TOUCH, ACTIV, ACCOM }] });

finds(check, 2025, [
  ['both known', row('YES', 'F2', 'U1'), {}],
  ['no activity', row('YES', '0', 'U1'), { OC3: [0] }],
  ['no accommodation', row('YES', 'F2', '0'), { OC3: [0] }],
  ['blank, which is rule 153', row('YES', '', 'U1'), {}],
  ['not in touch', row('NO', '0', '0'), {}],
  ['in lower case, as it is read', row('yes', '0', 'U1'), { OC3: [0] }],
]);
