import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '119',
  says: 'The reversal of a decision on adoption has a day and no reason, or a reason and no day',
  todo: 'Send both DATE_PLACED_CEASED and REASON_PLACED_CEASED, or leave both blank if the decision stands.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { PlacedAdoption: ['REASON_PLACED_CEASED', 'DATE_PLACED_CEASED'] },
  find: ({ PlacedAdoption }) =>
    PlacedAdoption.filter(
      ({ text }) => (text.DATE_PLACED_CEASED === '') !== (text.REASON_PLACED_CEASED === ''),
    ),
});
