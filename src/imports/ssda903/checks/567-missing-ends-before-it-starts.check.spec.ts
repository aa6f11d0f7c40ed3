import { finds } from '../../../../test/builders/checks.ts';
import check from './567-missing-ends-before-it-starts.check.ts';

const row = (MIS_START: string, MIS_END: string) => ({ Missing: [{ MIS_START, MIS_END }] });

finds(check, 2025, [
  ['the day before', row('02/05/2024', '01/05/2024'), { Missing: [0] }],
  ['the same day, as most are', row('02/05/2024', '02/05/2024'), {}],
  ['the day after', row('02/05/2024', '03/05/2024'), {}],
  ['by the year, not by the text', row('31/01/2024', '01/02/2024'), {}],
  ['still away', row('02/05/2024', ''), {}],
  ['a start that cannot be read', row('32/05/2024', '01/05/2024'), {}],
  ['an end that cannot be read', row('02/05/2024', '01/05/24'), {}],
]);
