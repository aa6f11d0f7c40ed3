import { finds } from '../../../../test/builders/checks.ts';
import check from './566-missing-end-without-a-type.check.ts';

const row = (MISSING: string, MIS_END: string) => ({ Missing: [{ MISSING, MIS_END }] });

finds(check, 2025, [
  ['no type', row('', '02/05/2024'), { Missing: [0] }],
  ['no type, and an end that cannot be read', row(' ', '2024-05-02'), { Missing: [0] }],
  ['a type', row('A', '02/05/2024'), {}],
  ['still away', row('M', ''), {}],
  ['neither', row('', ''), {}],
]);
