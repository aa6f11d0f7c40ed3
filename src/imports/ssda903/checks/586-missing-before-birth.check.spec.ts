import { finds } from '../../../../test/builders/checks.ts';
import check from './586-missing-before-birth.check.ts';

const missing = (MIS_START: string, DOB = '02/05/2024') => ({ Missing: [{ MIS_START, DOB }] });

finds(check, 2025, [
  ['the day before', missing('01/05/2024'), { Missing: [0] }],
  ['the day itself', missing('02/05/2024'), {}],
  ['the day after', missing('03/05/2024'), {}],
  ['no start', missing(''), {}],
  ['no day of birth', missing('01/05/2024', ''), {}],
]);
