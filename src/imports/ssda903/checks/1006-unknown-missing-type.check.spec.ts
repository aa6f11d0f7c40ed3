import { finds } from '../../../../test/builders/checks.ts';
import check from './1006-unknown-missing-type.check.ts';

const type = (MISSING: string) => ({ Missing: [{ MISSING }] });

finds(check, 2025, [
  ['missing', type('M'), {}],
  ['away, in lower case', type('a'), {}],
  ['a word', type('AWAY'), { Missing: [0] }],
  ['yes', type('1'), { Missing: [0] }],
  ['blank', type(''), {}],
]);
