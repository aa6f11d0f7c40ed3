import { finds } from '../../../../test/builders/checks.ts';
import check from './167-review-without-a-participation-code.check.ts';

const review = (REVIEW: string, REVIEW_CODE: string) => ({ Reviews: [{ REVIEW, REVIEW_CODE }] });

finds(check, 2025, [
  ['the first code', review('01/05/2024', 'PN0'), {}],
  ['the last code, in lower case', review('01/05/2024', 'pn7'), {}],
  ['one more', review('01/05/2024', 'PN8'), { Reviews: [0] }],
  ['blank', review('01/05/2024', ''), { Reviews: [0] }],
  ['blank, on a day that cannot be read', review('2024-05-01', ''), { Reviews: [0] }],
  ['a good code without a day, which is rule 166', review('', 'PN1'), {}],
  ['a bad code without a day', review('', 'PR1'), { Reviews: [0] }],
  ['an empty row', review('', ''), {}],
]);
