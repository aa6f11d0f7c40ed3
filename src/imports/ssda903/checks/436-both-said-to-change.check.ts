import { defineCheck } from './check.ts';
import { atFaultAfter } from './shared/episode-pairs.ts';
import { isSurelySamePlacement } from './shared/placement-changes.ts';

export default defineCheck({
  rule: '436',
  says: 'Placement and legal status are both said to have changed (B or U), but one of them did not',
  todo: 'Compare with the episode before: send RNE as L if only the legal status changed, P or T if only the placement did, or put LS, PLACE, PL_POST, URN or PLACE_PROVIDER right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['RNE', 'LS', 'PLACE', 'PL_POST', 'URN', 'PLACE_PROVIDER'] },
  find: ({ Episodes }) =>
    atFaultAfter(
      Episodes,
      (episode, before) =>
        /^[BU]$/.test(episode.text.RNE) &&
        (episode.text.LS === before.text.LS || isSurelySamePlacement(episode, before)),
    ),
});
