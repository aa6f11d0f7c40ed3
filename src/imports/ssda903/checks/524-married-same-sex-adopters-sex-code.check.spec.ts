import { finds } from '../../../../test/builders/checks.ts';
import check from './524-married-same-sex-adopters-sex-code.check.ts';

const row = (LS_ADOPTR: string, SEX_ADOPTR: string) => ({ AD1: [{ LS_ADOPTR, SEX_ADOPTR }] });

finds(check, 2025, [
  ['M1', row('L12', 'M1'), { AD1: [0] }],
  ['F1', row('L12', 'F1'), { AD1: [0] }],
  ['MM', row('L12', 'MM'), {}],
  ['FF', row('L12', 'FF'), {}],
  ['MF', row('L12', 'MF'), { AD1: [0] }],
  ['blank', row('L12', ''), { AD1: [0] }],
  ['another legal status', row('L0', 'M1'), {}],
  ['no legal status', row('', 'M1'), {}],
]);
