import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '583',
  says: 'A child has more than one decision on adoption, and an earlier one was not reversed',
  todo: 'Send the DATE_PLACED_CEASED of the earlier decision, or take out the row that is not required.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { PlacedAdoption: ['DATE_PLACED', 'DATE_PLACED_CEASED'] },
  // Of two that are open both are found, for either may be the wrong one.
  find({ PlacedAdoption }) {
    const decisions = PlacedAdoption.filter(({ day }) => day.DATE_PLACED !== null);
    const open = decisions.filter(({ text }) => text.DATE_PLACED_CEASED === '');
    return open.length > 1 ? open : open.filter((row) => row !== decisions.at(-1));
  },
});
