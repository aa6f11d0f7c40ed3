import { finds } from '../../../../test/builders/checks.ts';
import check from './175-unknown-number-of-adopters.check.ts';

const code = (NB_ADOPTR: string) => ({ AD1: [{ NB_ADOPTR }] });

finds(check, 2025, [
  ['1', code('1'), {}],
  ['2', code('2'), {}],
  ['0, which is none', code('0'), { AD1: [0] }],
  ['3, which is none', code('3'), { AD1: [0] }],
  ['blank', code(''), {}],
]);
