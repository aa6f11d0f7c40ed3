import { finds } from '../../../../test/builders/checks.ts';
import check from './159-offered-is-blank-although-not-received.check.ts';

const row = (SUBSTANCE_MISUSE: string, INTERVENTION_RECEIVED: string, INTERVENTION_OFFERED: string) => ({
  OC2: [{ SUBSTANCE_MISUSE, INTERVENTION_RECEIVED, INTERVENTION_OFFERED }],
});

finds(check, 2025, [
  ['not received, offer blank', row('1', '0', ''), { OC2: [0] }],
  ['not received, offered', row('1', '0', '1'), {}],
  ['not received, not offered either', row('1', '0', '0'), {}],
  ['received', row('1', '1', ''), {}],
  ['receiving is blank, which is rule 192', row('1', '', ''), {}],
  ['no problem', row('0', '0', ''), {}],
  ['nothing said of a problem, which is rule 193', row('', '0', ''), {}],
]);
