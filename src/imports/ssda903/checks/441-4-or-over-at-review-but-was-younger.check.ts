import { defineCheck } from './check.ts';
import { isUnder } from './shared/ages.ts';

const codesFrom4: ReadonlySet<string> = new Set(['PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7']);

export default defineCheck({
  rule: '441',
  says: 'The participation code says the child was 4 or over at the review, and they were under 4',
  todo: 'Send PN0 as REVIEW_CODE, or put DOB or REVIEW right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Reviews: ['DOB', 'REVIEW', 'REVIEW_CODE'] },
  find: ({ Reviews }) =>
    Reviews.filter(
      ({ text, day }) =>
        codesFrom4.has(text.REVIEW_CODE) && day.REVIEW !== null && isUnder(day.DOB, 4, day.REVIEW),
    ),
});
