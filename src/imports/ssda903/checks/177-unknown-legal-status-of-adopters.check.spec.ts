import { finds } from '../../../../test/builders/checks.ts';
import check from './177-unknown-legal-status-of-adopters.check.ts';

const code = (LS_ADOPTR: string) => ({ AD1: [{ LS_ADOPTR }] });

finds(check, 2025, [
  ['L0', code('L0'), {}],
  ['L11', code('L11'), {}],
  ['L12', code('L12'), {}],
  ['L2', code('L2'), {}],
  ['L3', code('L3'), {}],
  ['l4', code('l4'), {}],
  ['L1, which is none', code('L1'), { AD1: [0] }],
  ['L5, which is none', code('L5'), { AD1: [0] }],
  ['blank', code(''), {}],
]);
