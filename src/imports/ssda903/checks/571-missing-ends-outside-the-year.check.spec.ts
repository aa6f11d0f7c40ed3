import { finds } from '../../../../test/builders/checks.ts';
import check from './571-missing-ends-outside-the-year.check.ts';

const end = (MIS_END: string) => ({ Missing: [{ MIS_END }] });

finds(check, 2025, [
  ['on the day before the year', end('31/03/2024'), { Missing: [0] }],
  ['on 1 April', end('01/04/2024'), {}],
  ['on 31 March', end('31/03/2025'), {}],
  ['on the day after the year', end('01/04/2025'), { Missing: [0] }],
  ['still away', end(''), {}],
  ['unreadable', end('01/04/25'), {}],
]);
