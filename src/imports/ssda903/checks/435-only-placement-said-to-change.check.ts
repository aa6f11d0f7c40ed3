import { defineCheck } from './check.ts';
import { atFaultAfter } from './shared/episode-pairs.ts';
import { isSurelySamePlacement } from './shared/placement-changes.ts';

export default defineCheck({
  rule: '435',
  says: 'Only the placement is said to have changed (P or T), but the legal status did, or the placement did not',
  todo: 'Compare with the episode before: send RNE as B or U if both changed, L if only the legal status did, or put LS, PLACE, PL_POST, URN or PLACE_PROVIDER right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['LS', 'PLACE', 'PL_POST', 'URN', 'PLACE_PROVIDER'] },
  // Blank is the same as blank, as in rule 436; the public validator takes it for a change here.
  find: ({ Episodes }) =>
    atFaultAfter(
      Episodes,
      (episode, before) =>
        /^[PT]$/.test(episode.text.RNE) &&
        (episode.text.LS !== before.text.LS || isSurelySamePlacement(episode, before)),
    ),
});
