import { defineCheck } from './check.ts';
import { isAged } from './shared/ages.ts';

export default defineCheck({
  rule: '440',
  says: 'The participation code says the child was under 4 at the review, and they were 4 or over',
  todo: 'Send PN1 to PN7 as REVIEW_CODE, or put DOB or REVIEW right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Reviews: ['DOB', 'REVIEW', 'REVIEW_CODE'] },
  // The public validator passes over the 4th birthday; on it the child is 4.
  find: ({ Reviews }) =>
    Reviews.filter(
      ({ text, day }) => text.REVIEW_CODE === 'PN0' && day.REVIEW !== null && isAged(day.DOB, 4, day.REVIEW),
    ),
});
