import { finds } from '../../../../test/builders/checks.ts';
import check from './514-single-adopter-couple-sex-code.check.ts';

const row = (LS_ADOPTR: string, SEX_ADOPTR: string) => ({ AD1: [{ LS_ADOPTR, SEX_ADOPTR }] });

finds(check, 2025, [
  ['M1', row('L0', 'M1'), {}],
  ['F1', row('L0', 'F1'), {}],
  ['MM', row('L0', 'MM'), { AD1: [0] }],
  ['FF', row('L0', 'FF'), { AD1: [0] }],
  ['MF', row('L0', 'MF'), { AD1: [0] }],
  ['blank', row('L0', ''), { AD1: [0] }],
  ['another legal status', row('L2', 'MM'), {}],
  ['no legal status', row('', 'MM'), {}],
]);
