import { finds } from '../../../../test/builders/checks.ts';
import check from './114-unknown-foster-carer-adoption.check.ts';

const code = (FOSTER_CARE: string) => ({ AD1: [{ FOSTER_CARE }] });

finds(check, 2025, [
  ['0', code('0'), {}],
  ['1', code('1'), {}],
  ['2, which is none', code('2'), { AD1: [0] }],
  ['Y, which is none', code('Y'), { AD1: [0] }],
  ['blank', code(''), {}],
]);
