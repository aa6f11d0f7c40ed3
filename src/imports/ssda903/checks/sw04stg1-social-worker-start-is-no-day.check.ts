import { defineCheck } from './check.ts';
import { isNoDay } from './shared/social-workers.ts';

export default defineCheck({
  rule: 'SW04STG1',
  says: "A social worker's start is no real day",
  todo: 'Send SW_DECOM like 31/01/2026.',
  severity: 'stage 1 error',
  from: 2024,
  fields: { SWEpisodes: ['SW_DECOM'] },
  // A blank one is rule SW01aSTG1 and SW01bSTG1, before that SW03STG1.
  find: ({ SWEpisodes }, context) =>
    SWEpisodes.filter(({ text, day }) => isNoDay(text.SW_DECOM, day.SW_DECOM, context)),
});
