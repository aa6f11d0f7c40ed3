import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '563',
  says: 'A child should no longer be placed for adoption, and the day it was decided that they should is blank',
  todo: 'Send DATE_PLACED.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { PlacedAdoption: ['DATE_PLACED', 'REASON_PLACED_CEASED', 'DATE_PLACED_CEASED'] },
  find: ({ PlacedAdoption }) =>
    PlacedAdoption.filter(
      ({ text }) =>
        text.REASON_PLACED_CEASED !== '' && text.DATE_PLACED_CEASED !== '' && text.DATE_PLACED === '',
    ),
});
