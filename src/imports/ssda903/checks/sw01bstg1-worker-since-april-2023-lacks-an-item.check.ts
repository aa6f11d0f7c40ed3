import { defineCheck } from './check.ts';
import { reasonWantedFrom } from './shared/social-workers.ts';

export default defineCheck({
  rule: 'SW01bSTG1',
  says: "A social worker's start is missing, or the number or reason of one who started from April 2023 on",
  todo: 'Send SW_DECOM, SW_ID and SW_REASON.',
  severity: 'stage 1 error',
  from: 2025,
  fields: { SWEpisodes: ['SW_DECOM', 'SW_ID', 'SW_REASON'] },
  find: ({ SWEpisodes }) =>
    SWEpisodes.filter(
      ({ text, day }) =>
        text.SW_DECOM === '' ||
        (day.SW_DECOM !== null &&
          day.SW_DECOM >= reasonWantedFrom &&
          (text.SW_ID === '' || text.SW_REASON === '')),
    ),
});
