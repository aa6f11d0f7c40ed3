import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '166',
  says: 'The day of a review is blank or no real day',
  todo: 'Send REVIEW as dd/mm/yyyy, or take the row out if no review was held.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { Reviews: ['REVIEW'] },
  find: ({ Reviews }) => Reviews.filter(({ day }) => day.REVIEW === null),
});
