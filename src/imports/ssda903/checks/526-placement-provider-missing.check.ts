import { defineCheck } from './check.ts';
import { takesNoProvider } from './shared/placements.ts';

export default defineCheck({
  rule: '526',
  says: 'The placement has no provider',
  todo: 'Send PLACE_PROVIDER as PR0 to PR5.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['PLACE', 'PLACE_PROVIDER'] },
  find: ({ Episodes }, context) =>
    Episodes.filter((episode) => episode.text.PLACE_PROVIDER === '' && !takesNoProvider(episode, context)),
});
