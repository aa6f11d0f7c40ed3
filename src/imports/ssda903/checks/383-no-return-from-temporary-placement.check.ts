import { defineCheck } from './check.ts';
import { postcodeOf } from './shared/placement-changes.ts';
import { isTemporary } from './shared/placements.ts';

export default defineCheck({
  rule: '383',
  says: 'After a temporary placement the child did not return to the placement they came from',
  todo: 'Check the episodes before and after the temporary one: the one after it must have RNE P and the same PLACE and PL_POST. If the child stayed away, the stay was not temporary.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['PLACE', 'RNE', 'PL_POST'] },
  // Until 2024/25 the temporary episode is blamed and its postcode not asked; from 2025/26 the one after it, for the postcode too.
  find({ Episodes }, { collectionYear }) {
    const asksPostcode = collectionYear >= 2026;
    return Episodes.flatMap((episode, index) => {
      const [before, after] = [Episodes[index - 1], Episodes[index + 1]];
      if (!before || !after || !isTemporary(episode)) return [];
      const isReturn =
        after.text.RNE === 'P' &&
        after.text.PLACE === before.text.PLACE &&
        (!asksPostcode || postcodeOf(after.text.PL_POST) === postcodeOf(before.text.PL_POST));
      return isReturn ? [] : [asksPostcode ? after : episode];
    });
  },
});
