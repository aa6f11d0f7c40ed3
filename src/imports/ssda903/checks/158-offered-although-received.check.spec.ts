import { finds } from '../../../../test/builders/checks.ts';
import check from './158-offered-although-received.check.ts';

const row = (INTERVENTION_RECEIVED: string, INTERVENTION_OFFERED: string) => ({
  OC2: [{ INTERVENTION_RECEIVED, INTERVENTION_OFFERED }],
});

finds(check, 2025, [
  ['received, and offered as well', row('1', '1'), { OC2: [0] }],
  ['received, and answered with no', row('1', '0'), { OC2: [0] }],
  ['received, written as data tools do', row('1.0', '0.0'), { OC2: [0] }],
  ['received, and left blank', row('1', ''), {}],
  ['not received', row('0', '1'), {}],
  ['nothing said of receiving', row('', '1'), {}],
  ['neither 0 nor 1, which is rule 181', row('2', '1'), {}],
]);
