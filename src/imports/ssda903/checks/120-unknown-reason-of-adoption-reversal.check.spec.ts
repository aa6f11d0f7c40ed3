import { finds } from '../../../../test/builders/checks.ts';
import check from './120-unknown-reason-of-adoption-reversal.check.ts';

const code = (REASON_PLACED_CEASED: string) => ({ PlacedAdoption: [{ REASON_PLACED_CEASED }] });

finds(check, 2025, [
  ['RD1', code('RD1'), {}],
  ['rd4', code('rd4'), {}],
  ['RD0, which is none', code('RD0'), { PlacedAdoption: [0] }],
  ['RD5, which is none', code('RD5'), { PlacedAdoption: [0] }],
  ['1, which is none', code('1'), { PlacedAdoption: [0] }],
  ['blank', code(''), {}],
]);
