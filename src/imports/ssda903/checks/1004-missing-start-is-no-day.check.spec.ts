import { finds } from '../../../../test/builders/checks.ts';
import check from './1004-missing-start-is-no-day.check.ts';

const start = (MIS_START: string) => ({ Missing: [{ MIS_START }] });

finds(check, 2025, [
  ['a real day', start('28/02/2025'), {}],
  ['no such day', start('29/02/2025'), { Missing: [0] }],
  ['a leap day', start('29/02/2024'), {}],
  ['month before day', start('10/24/2024'), { Missing: [0] }],
  ['blank', start(''), { Missing: [0] }],
]);
