import { defineCheck } from './check.ts';
import { isAfter } from './shared/adoption.ts';
import { isShortBreak } from './shared/care.ts';

export default defineCheck({
  rule: '118',
  says: 'A decision on adoption was reversed before the year began or before the child came into care',
  todo: 'Put DATE_PLACED_CEASED right, or the DECOM of the first episode; take out what was reversed in an earlier year.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { PlacedAdoption: ['DATE_PLACED_CEASED'], Episodes: ['DECOM', 'LS'] },
  find({ PlacedAdoption, Episodes }, { start }) {
    const first = Episodes.find((episode) => episode.day.DECOM !== null && !isShortBreak(episode));
    const early = PlacedAdoption.filter(
      ({ day: { DATE_PLACED_CEASED } }) =>
        isAfter(start, DATE_PLACED_CEASED) || isAfter(first?.day.DECOM ?? null, DATE_PLACED_CEASED),
    );
    return early.length > 0 && first ? [...early, first] : early;
  },
});
