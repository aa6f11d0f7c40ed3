import { defineCheck } from './check.ts';
import { openThoughFollowed } from './shared/social-workers.ts';

export default defineCheck({
  rule: 'SW14STG2',
  says: "The end of a social worker's time is blank, and the row is not the child's last",
  todo: 'Send the SW_DEC of every row but the last.',
  severity: 'stage 2 error',
  from: 2024,
  to: 2024,
  fields: { SWEpisodes: ['SW_DEC'] },
  find: openThoughFollowed,
});
