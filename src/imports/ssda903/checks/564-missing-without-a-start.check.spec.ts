import { finds } from '../../../../test/builders/checks.ts';
import check from './564-missing-without-a-start.check.ts';

const row = (MISSING: string, MIS_START: string) => ({ Missing: [{ MISSING, MIS_START }] });

finds(check, 2025, [
  ['missing', row('M', ''), { Missing: [0] }],
  ['away, in lower case', row('a', ''), { Missing: [0] }],
  ['with a start', row('M', '02/05/2024'), {}],
  ['with a start that cannot be read, which is rule 1004', row('M', '2024-05-02'), {}],
  ['no type', row('', ''), {}],
  ['another type, which is rule 1006', row('X', ''), {}],
]);
