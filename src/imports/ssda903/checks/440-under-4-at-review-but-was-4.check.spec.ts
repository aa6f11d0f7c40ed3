import { finds } from '../../../../test/builders/checks.ts';
import check from './440-under-4-at-review-but-was-4.check.ts';

const review = (DOB: string, REVIEW: string, REVIEW_CODE = 'PN0') => ({
  Reviews: [{ DOB, REVIEW, REVIEW_CODE }],
});

finds(check, 2025, [
  ['on the 4th birthday', review('02/05/2020', '02/05/2024'), { Reviews: [0] }],
  ['the day before', review('02/05/2020', '01/05/2024'), {}],
  ['the day after', review('02/05/2020', '03/05/2024'), { Reviews: [0] }],
  ['born on a leap day, the day before', review('29/02/2020', '28/02/2024'), {}],
  ['born on a leap day, on the birthday', review('29/02/2020', '29/02/2024'), { Reviews: [0] }],
  ['another code', review('02/05/2020', '03/05/2024', 'PN1'), {}],
  ['no day of the review', review('02/05/2020', ''), {}],
  ['no day of birth', review('', '03/05/2024'), {}],
]);
