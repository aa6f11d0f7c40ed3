import { finds } from '../../../../test/builders/checks.ts';
import check from './578-missing-starts-after-care-ended.check.ts';

const Episodes = [
  { DECOM: '02/05/2024', DEC: '10/05/2024', REC: 'X1' },
  { DECOM: '10/05/2024', DEC: '20/05/2024', REC: 'E4A' },
  { DECOM: '01/09/2024', DEC: '' },
];
const missing = (MIS_START: string) => ({ Episodes, Missing: [{ MIS_START }] });

finds(check, 2025, [
  ['the day care ended', missing('20/05/2024'), {}],
  ['the day after', missing('21/05/2024'), { Missing: [0] }],
  ['the day of a move', missing('10/05/2024'), {}],
  ['the day before care began again', missing('31/08/2024'), { Missing: [0] }],
  ['the day care began again', missing('01/09/2024'), {}],
  ['before care began at all, as the public validator has it', missing('01/05/2024'), { Missing: [0] }],
  ['no start', missing(''), {}],
  ['a start that cannot be read', missing('21/05/24'), {}],
  ['no episode', { Missing: [{ MIS_START: '21/05/2024' }] }, {}],
]);
