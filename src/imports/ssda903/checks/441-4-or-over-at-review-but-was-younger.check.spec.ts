import { finds } from '../../../../test/builders/checks.ts';
import check from './441-4-or-over-at-review-but-was-younger.check.ts';

const review = (DOB: string, REVIEW: string, REVIEW_CODE = 'PN1') => ({
  Reviews: [{ DOB, REVIEW, REVIEW_CODE }],
});

finds(check, 2025, [
  ['on the 4th birthday', review('02/05/2020', '02/05/2024'), {}],
  ['the day before', review('02/05/2020', '01/05/2024'), { Reviews: [0] }],
  ['born on a leap day, the day before', review('29/02/2020', '28/02/2024'), { Reviews: [0] }],
  ['born on a leap day, on the birthday', review('29/02/2020', '29/02/2024'), {}],
  ['the last code', review('02/05/2020', '01/05/2024', 'PN7'), { Reviews: [0] }],
  ['under 4 by code too', review('02/05/2020', '01/05/2024', 'PN0'), {}],
  ['no code of the list, which is rule 167', review('02/05/2020', '01/05/2024', 'PN8'), {}],
  ['no day of the review', review('02/05/2020', '31/04/2024'), {}],
  ['no day of birth', review('', '01/05/2024'), {}],
]);
