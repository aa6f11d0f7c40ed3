import { defineCheck } from './check.ts';
import { isAdopted, isPlacedForAdoption } from './shared/adoption.ts';

export default defineCheck({
  rule: '557',
  says: 'A child who should have been placed for adoption left care without being adopted, and the decision is not reversed',
  todo: 'Send DATE_PLACED_CEASED and REASON_PLACED_CEASED, or put PLACE, LS or REC of the last episode right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: {
    PlacedAdoption: ['DATE_PLACED_CEASED', 'REASON_PLACED_CEASED'],
    Episodes: ['PLACE', 'LS', 'REC'],
  },
  find({ PlacedAdoption, Episodes }, { collectionYear }) {
    // Freeing orders (D1) went out of the rules with 2024/25.
    const isOrdered = (status: string) => status === 'E1' || (status === 'D1' && collectionYear <= 2024);
    const left = Episodes.filter(
      (episode) =>
        (isPlacedForAdoption(episode) || isOrdered(episode.text.LS)) &&
        !['', 'X1'].includes(episode.text.REC) &&
        !isAdopted(episode),
    );
    const standing = PlacedAdoption.filter(
      ({ text }) => text.DATE_PLACED_CEASED === '' || text.REASON_PLACED_CEASED === '',
    );
    return left.length > 0 && (standing.length > 0 || PlacedAdoption.length === 0)
      ? [...left, ...standing]
      : [];
  },
});
