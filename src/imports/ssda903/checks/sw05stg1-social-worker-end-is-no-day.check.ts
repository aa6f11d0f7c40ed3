import { defineCheck } from './check.ts';
import { isNoDay } from './shared/social-workers.ts';

export default defineCheck({
  rule: 'SW05STG1',
  says: "A social worker's end is no real day",
  todo: 'Send SW_DEC like 31/01/2026; leave it blank while the worker is still with the child.',
  severity: 'stage 1 error',
  from: 2024,
  fields: { SWEpisodes: ['SW_DEC'] },
  // For 2025/26 the public validator finds a blank one too, which the last row must have (rule SW17STG2).
  find: ({ SWEpisodes }, context) =>
    SWEpisodes.filter(({ text, day }) => isNoDay(text.SW_DEC, day.SW_DEC, context)),
});
