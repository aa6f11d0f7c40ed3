import { finds } from '../../../../test/builders/checks.ts';
import check from './344-activity-although-died-or-home.check.ts';

const row = (IN_TOUCH: string, ACTIV: string, ACCOM: string) => ({ OC3: [{ IN_TOUCH, ACTIV, ACCOM }] });

finds(check, 2025, [
  ['died, nothing to say', row('DIED', '0', '0'), {}],
  ['died, with an activity', row('DIED', 'F2', '0'), { OC3: [0] }],
  ['died, with accommodation', row('DIED', '0', 'U1'), { OC3: [0] }],
  ['home, with both', row('RHOM', 'F2', 'B1'), { OC3: [0] }],
  ['blank does not say 0', row('RHOM', '', '0'), { OC3: [0] }],
  ['in touch', row('YES', 'F2', 'U1'), {}],
  ['not answered', row('', 'F2', 'U1'), {}],
]);
