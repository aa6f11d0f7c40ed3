import { defineCheck } from './check.ts';
import { isAfter, isPlacedForAdoption } from './shared/adoption.ts';

export default defineCheck({
  rule: '552',
  says: 'A child was placed for adoption before it was decided that they should be',
  todo: 'Put DATE_PLACED right, or PLACE and DECOM of the placement for adoption.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { PlacedAdoption: ['DATE_PLACED'], Episodes: ['DECOM'] },
  // The latest decision, and the first placement for adoption of the return.
  find({ PlacedAdoption, Episodes }) {
    const decision = PlacedAdoption.findLast(({ day }) => day.DATE_PLACED !== null);
    const placement = Episodes.find((episode) => episode.day.DECOM !== null && isPlacedForAdoption(episode));
    return decision && placement && isAfter(decision.day.DATE_PLACED, placement.day.DECOM)
      ? [decision, placement]
      : [];
  },
});
