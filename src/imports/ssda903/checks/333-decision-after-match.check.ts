import { defineCheck } from './check.ts';
import { isAfter } from './shared/adoption.ts';

export default defineCheck({
  rule: '333',
  says: 'A child was matched with adopters before it was decided that they should be placed for adoption',
  todo: 'Send DATE_INT, on or before DATE_MATCH, or put DATE_MATCH right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { AD1: ['DATE_INT'] },
  // Without a decision no match can have followed it.
  find: ({ AD1 }) =>
    AD1.filter(
      ({ day: { DATE_INT, DATE_MATCH } }) =>
        DATE_MATCH !== null && (DATE_INT === null || isAfter(DATE_INT, DATE_MATCH)),
    ),
});
