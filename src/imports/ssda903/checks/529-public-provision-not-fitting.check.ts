import { defineCheck } from './check.ts';
import { isFoster } from './shared/placements.ts';

export default defineCheck({
  rule: '529',
  says: 'Other public provision (PR3) does not go with this placement',
  todo: "Put PLACE_PROVIDER or PLACE right: other public bodies provide no placement with parents (P1), for adoption (A3 to A6), in a children's home (K1, K2) or with foster carers (U1 to U6).",
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['PLACE', 'PLACE_PROVIDER'] },
  find: ({ Episodes }) =>
    Episodes.filter(
      (episode) =>
        episode.text.PLACE_PROVIDER === 'PR3' &&
        (isFoster(episode) || /^(P1|K1|K2|A[3-6])$/.test(episode.text.PLACE)),
    ),
});
