import { defineCheck } from './check.ts';
import { isAdopted } from './shared/adoption.ts';

export default defineCheck({
  rule: '558',
  says: 'A child was adopted, and the decision that they should be placed for adoption is shown as reversed',
  todo: 'Leave DATE_PLACED_CEASED and REASON_PLACED_CEASED blank, or put REC right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['REC'] },
  // A later decision that stands is enough. The public validator wants two reversals in a year, which no words say.
  find: ({ Episodes, PlacedAdoption }) =>
    PlacedAdoption.length > 0 && PlacedAdoption.every(({ text }) => text.DATE_PLACED_CEASED !== '')
      ? Episodes.filter(isAdopted)
      : [],
});
