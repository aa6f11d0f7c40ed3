import { finds } from '../../../../test/builders/checks.ts';
import check from './511-two-adopters-one-sex-code.check.ts';

const row = (NB_ADOPTR: string, SEX_ADOPTR: string) => ({ AD1: [{ NB_ADOPTR, SEX_ADOPTR }] });

finds(check, 2025, [
  ['two, and one man', row('2', 'M1'), { AD1: [0] }],
  ['two, and one woman', row('2', 'F1'), { AD1: [0] }],
  ['two, and a couple', row('2', 'MF'), {}],
  ['one', row('1', 'F1'), {}],
  ['no number', row('', 'F1'), {}],
  ['no sex, which is rule 151', row('2', ''), {}],
]);
