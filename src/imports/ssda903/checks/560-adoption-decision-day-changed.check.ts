import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '560',
  says: "The decision that a child should be placed for adoption stood at the end of last year, and this year's has another day",
  todo: "Send last year's DATE_PLACED; if it was reversed since, with its DATE_PLACED_CEASED, and the new decision in a row of its own.",
  severity: 'stage 2 error',
  from: 2023,
  fields: { PlacedAdoption: ['DATE_PLACED', 'DATE_PLACED_CEASED'] },
  needs: ['last year'],
  // A new decision beside last year's is no fault; the public validator holds each row against last year's.
  find({ PlacedAdoption, lastYear }) {
    const days = new Set(PlacedAdoption.map(({ text }) => text.DATE_PLACED));
    const isChanged = (lastYear?.PlacedAdoption ?? []).some(
      ({ text }) => text.DATE_PLACED !== '' && text.DATE_PLACED_CEASED === '' && !days.has(text.DATE_PLACED),
    );
    return isChanged ? PlacedAdoption : [];
  },
});
