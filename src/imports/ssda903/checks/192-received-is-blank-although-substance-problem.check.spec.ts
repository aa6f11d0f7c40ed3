import { finds } from '../../../../test/builders/checks.ts';
import check from './192-received-is-blank-although-substance-problem.check.ts';

const row = (SUBSTANCE_MISUSE: string, INTERVENTION_RECEIVED: string) => ({
  OC2: [{ SUBSTANCE_MISUSE, INTERVENTION_RECEIVED }],
});

finds(check, 2025, [
  ['found, and blank', row('1', ''), { OC2: [0] }],
  ['found, as data tools write it', row('True', ''), { OC2: [0] }],
  ['received', row('1', '1'), {}],
  ['not received', row('1', '0'), {}],
  ['no problem', row('0', ''), {}],
  ['nothing said', row('', ''), {}],
]);
