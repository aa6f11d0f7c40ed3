import { defineCheck } from './check.ts';
import { openThoughFollowed } from './shared/social-workers.ts';

export default defineCheck({
  rule: 'SW08STG2',
  says: 'A new social worker has started, and the time of the one before has no end',
  todo: 'Send the SW_DEC of the earlier row.',
  severity: 'stage 2 error',
  from: 2024,
  fields: { SWEpisodes: ['SW_DEC'] },
  find: openThoughFollowed,
});
