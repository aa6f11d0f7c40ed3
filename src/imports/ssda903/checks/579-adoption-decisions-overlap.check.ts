import { defineCheck } from './check.ts';
import { overlapping } from './shared/overlaps.ts';

export default defineCheck({
  rule: '579',
  says: 'It was decided again that a child should be placed for adoption while the earlier decision still stood',
  todo: 'Send the DATE_PLACED_CEASED of the earlier decision, on or before the new DATE_PLACED.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { PlacedAdoption: ['DATE_PLACED', 'DATE_PLACED_CEASED'] },
  // Where a day cannot be read, nothing is known to overlap; it is found by rules 115 and 116.
  find: ({ PlacedAdoption }) =>
    overlapping(
      PlacedAdoption.filter(
        ({ text, day }) =>
          day.DATE_PLACED !== null && (day.DATE_PLACED_CEASED !== null || text.DATE_PLACED_CEASED === ''),
      ),
      ({ day }) => ({ start: day.DATE_PLACED!, end: day.DATE_PLACED_CEASED }),
    ),
});
