import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '523',
  says: 'The day it was decided that a child should be placed for adoption is not the same in AD1 and PlacedAdoption',
  todo: 'Send the same day as DATE_INT and DATE_PLACED.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { AD1: ['DATE_INT'], PlacedAdoption: ['DATE_PLACED'] },
  // A reversed decision may stand beside the one that led to the adoption; the public validator finds it.
  find({ AD1, PlacedAdoption }) {
    const decisions = PlacedAdoption.filter(({ day }) => day.DATE_PLACED !== null);
    const decided = new Set(decisions.map(({ day }) => day.DATE_PLACED));
    const differing = AD1.filter(({ day }) => day.DATE_INT !== null && !decided.has(day.DATE_INT));
    return decisions.length > 0 && differing.length > 0 ? [...differing, ...decisions] : [];
  },
});
