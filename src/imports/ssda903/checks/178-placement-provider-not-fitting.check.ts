import { placementProviderCodes } from '../../../domain/codes/placement-provider.codes.ts';
import { defineCheck } from './check.ts';
import { isTakenSince } from './shared/episode-codes.ts';
import { takesNoProvider } from './shared/placements.ts';

export default defineCheck({
  rule: '178',
  says: 'The placement provider is not a code of the list, or the placement takes none',
  todo: 'Send PLACE_PROVIDER as PR0 to PR5; leave it blank for T0 to T4 and other placements (Z1, from 2025/26 Z11 to Z14).',
  severity: 'stage 1 error',
  from: 2023,
  fields: { Episodes: ['PLACE_PROVIDER'] },
  // From 2025/26 the rule's own list leaves T4 out; T4 takes no provider then either (rule 213).
  find: ({ Episodes }, context) =>
    Episodes.filter(
      (episode) =>
        episode.text.PLACE_PROVIDER !== '' &&
        (takesNoProvider(episode, context) ||
          !isTakenSince(placementProviderCodes, episode.text.PLACE_PROVIDER, episode.day.DECOM, context)),
    ),
});
