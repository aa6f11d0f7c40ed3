import { finds } from '../../../../test/builders/checks.ts';
import check from './519-civil-partners-sex-code.check.ts';

const row = (LS_ADOPTR: string, SEX_ADOPTR: string) => ({ AD1: [{ LS_ADOPTR, SEX_ADOPTR }] });

finds(check, 2025, [
  ['M1', row('L2', 'M1'), { AD1: [0] }],
  ['F1', row('L2', 'F1'), { AD1: [0] }],
  ['MM', row('L2', 'MM'), {}],
  ['FF', row('L2', 'FF'), {}],
  ['MF', row('L2', 'MF'), {}],
  ['blank', row('L2', ''), { AD1: [0] }],
  ['another legal status', row('L0', 'M1'), {}],
  ['no legal status', row('', 'M1'), {}],
]);
