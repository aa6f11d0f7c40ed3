import { finds } from '../../../../test/builders/checks.ts';
import check from './1005-missing-end-is-no-day.check.ts';

const end = (MIS_END: string) => ({ Missing: [{ MIS_END }] });

finds(check, 2025, [
  ['a real day', end('28/02/2025'), {}],
  ['no such day', end('29/02/2025'), { Missing: [0] }],
  ['a leap day', end('29/02/2024'), {}],
  ['two digits of the year', end('13/10/24'), { Missing: [0] }],
  ['still away', end(''), {}],
]);
