import { finds } from '../../../../test/builders/checks.ts';
import check from './193-help-although-no-substance-problem.check.ts';

const row = (SUBSTANCE_MISUSE: string, INTERVENTION_RECEIVED: string, INTERVENTION_OFFERED: string) => ({
  OC2: [{ SUBSTANCE_MISUSE, INTERVENTION_RECEIVED, INTERVENTION_OFFERED }],
});

finds(check, 2025, [
  ['no problem, received', row('0', '1', ''), { OC2: [0] }],
  ['no problem, not offered', row('0', '', '0'), { OC2: [0] }],
  ['nothing said, offered', row('', '', '1'), { OC2: [0] }],
  ['no problem, nothing more', row('0', '', ''), {}],
  ['a problem', row('1', '0', '1'), {}],
  ['neither 0 nor 1, which is rule 181', row('2', '1', ''), {}],
]);
