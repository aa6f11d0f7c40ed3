import { finds } from '../../../../test/builders/checks.ts';
import check from './565-missing-start-without-a-type.check.ts';

const row = (MISSING: string, MIS_START: string) => ({ Missing: [{ MISSING, MIS_START }] });

finds(check, 2025, [
  ['no type', row('', '02/05/2024'), { Missing: [0] }],
  ['no type, and a start that cannot be read', row(' ', '2024-05-02'), { Missing: [0] }],
  ['a type', row('A', '02/05/2024'), {}],
  ['neither', row('', ''), {}],
  ['a type alone, which is rule 564', row('M', ''), {}],
]);
