import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '217',
  says: 'The child is placed for adoption with their own foster carer, but the reason for the episode is not S, T or U',
  todo: 'Send RNE as T, or U where the legal status changed too, for the carer stays the same; or A4 or A6 as PLACE where the adopters are others.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['PLACE', 'DECOM', 'RNE'] },
  find: ({ Episodes }) =>
    Episodes.filter(
      ({ text, day }) =>
        /^A[35]$/.test(text.PLACE) &&
        day.DECOM !== null &&
        day.DECOM >= '2015-04-01' &&
        !/^[STU]$/.test(text.RNE),
    ),
});
