import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '408',
  says: 'The child is placed for adoption with a placement order, but the legal status is not a placement order',
  todo: 'Send LS as E1 from the day of the order; or A3 or A4 as PLACE where the parents consented.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['PLACE', 'LS'] },
  find: ({ Episodes }) => Episodes.filter(({ text }) => /^A[56]$/.test(text.PLACE) && text.LS !== 'E1'),
});
