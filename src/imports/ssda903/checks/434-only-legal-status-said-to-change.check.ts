import { defineCheck } from './check.ts';
import { atFaultAfter } from './shared/episode-pairs.ts';
import { isSamePlacement } from './shared/placement-changes.ts';

export default defineCheck({
  rule: '434',
  says: 'Only the legal status is said to have changed (L), but the placement did, or the legal status did not',
  todo: 'Compare with the episode before: send RNE as B or U if both changed, P or T if only the placement did, or put LS, PLACE, PL_POST, URN or PLACE_PROVIDER right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['RNE', 'LS', 'PLACE', 'PL_POST', 'URN', 'PLACE_PROVIDER'] },
  find: ({ Episodes }) =>
    atFaultAfter(
      Episodes,
      (episode, before) =>
        episode.text.RNE === 'L' && (episode.text.LS === before.text.LS || !isSamePlacement(episode, before)),
    ),
});
