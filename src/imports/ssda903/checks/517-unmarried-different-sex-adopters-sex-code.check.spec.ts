import { finds } from '../../../../test/builders/checks.ts';
import check from './517-unmarried-different-sex-adopters-sex-code.check.ts';

const row = (LS_ADOPTR: string, SEX_ADOPTR: string) => ({ AD1: [{ LS_ADOPTR, SEX_ADOPTR }] });

finds(check, 2025, [
  ['M1', row('L3', 'M1'), { AD1: [0] }],
  ['F1', row('L3', 'F1'), { AD1: [0] }],
  ['MM', row('L3', 'MM'), { AD1: [0] }],
  ['FF', row('L3', 'FF'), { AD1: [0] }],
  ['MF', row('L3', 'MF'), {}],
  ['blank', row('L3', ''), { AD1: [0] }],
  ['another legal status', row('L0', 'M1'), {}],
  ['no legal status', row('', 'M1'), {}],
]);
