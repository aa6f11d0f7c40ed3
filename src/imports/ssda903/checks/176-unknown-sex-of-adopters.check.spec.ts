import { finds } from '../../../../test/builders/checks.ts';
import check from './176-unknown-sex-of-adopters.check.ts';

const code = (SEX_ADOPTR: string) => ({ AD1: [{ SEX_ADOPTR }] });

finds(check, 2025, [
  ['M1', code('M1'), {}],
  ['F1', code('F1'), {}],
  ['MM', code('MM'), {}],
  ['FF', code('FF'), {}],
  ['mf', code('mf'), {}],
  ['M, which is none', code('M'), { AD1: [0] }],
  ['FM, which is none', code('FM'), { AD1: [0] }],
  ['blank', code(''), {}],
]);
