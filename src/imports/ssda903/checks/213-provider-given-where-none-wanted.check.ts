import { defineCheck } from './check.ts';
import { isOther, isTemporary } from './shared/placements.ts';

export default defineCheck({
  rule: '213',
  says: 'A provider is given for a placement that takes none',
  todo: 'Leave PLACE_PROVIDER blank for T0 to T4, and from 2025/26 for Z11 to Z14.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['PLACE_PROVIDER'] },
  // Z1 is not of this rule's list, only of rule 178's.
  find: ({ Episodes }, context) =>
    Episodes.filter(
      (episode) =>
        episode.text.PLACE_PROVIDER !== '' &&
        (isTemporary(episode) || (episode.text.PLACE !== 'Z1' && isOther(episode, context))),
    ),
});
