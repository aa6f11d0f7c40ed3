import { finds } from '../../../../test/builders/checks.ts';
import check from './520-married-different-sex-adopters-sex-code.check.ts';

const row = (LS_ADOPTR: string, SEX_ADOPTR: string) => ({ AD1: [{ LS_ADOPTR, SEX_ADOPTR }] });

finds(check, 2025, [
  ['M1', row('L11', 'M1'), { AD1: [0] }],
  ['F1', row('L11', 'F1'), { AD1: [0] }],
  ['MM', row('L11', 'MM'), { AD1: [0] }],
  ['FF', row('L11', 'FF'), { AD1: [0] }],
  ['MF', row('L11', 'MF'), {}],
  ['blank', row('L11', ''), { AD1: [0] }],
  ['another legal status', row('L0', 'M1'), {}],
  ['no legal status', row('', 'M1'), {}],
]);
