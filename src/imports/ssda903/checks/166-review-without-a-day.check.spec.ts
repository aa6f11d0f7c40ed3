import { finds } from '../../../../test/builders/checks.ts';
import check from './166-review-without-a-day.check.ts';

const review = (REVIEW: string) => ({ Reviews: [{ REVIEW }] });

finds(check, 2025, [
  ['a real day', review('28/02/2025'), {}],
  ['no such day', review('29/02/2025'), { Reviews: [0] }],
  ['two digits of the year', review('01/01/25'), { Reviews: [0] }],
  ['blank', review(''), { Reviews: [0] }],
]);

finds(check, 2024, [
  ['a leap day', review('29/02/2024'), {}],
  ['the day after the last of a leap February', review('30/02/2024'), { Reviews: [0] }],
]);
