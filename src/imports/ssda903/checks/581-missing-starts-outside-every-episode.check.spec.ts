import { finds } from '../../../../test/builders/checks.ts';
import check from './581-missing-starts-outside-every-episode.check.ts';

const Episodes = [
  { DECOM: '02/05/2024', DEC: '10/05/2024' },
  { DECOM: '12/05/2024', DEC: '' },
];
const missing = (MIS_START: string) => ({ Episodes, Missing: [{ MIS_START }] });

finds(check, 2025, [
  ['the day before care began', missing('01/05/2024'), { Missing: [0] }],
  ['the day care began', missing('02/05/2024'), {}],
  ['the last day', missing('10/05/2024'), {}],
  ['between two episodes', missing('11/05/2024'), { Missing: [0] }],
  ['in one that goes on', missing('31/03/2025'), {}],
  ['no start, which is rule 1004', missing(''), {}],
  ['a start that cannot be read', missing('1/5/2024'), {}],
  ['no episode, which is rule 1012', { Missing: [{ MIS_START: '01/05/2024' }] }, {}],
]);
