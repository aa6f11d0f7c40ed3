import { defineCheck } from './check.ts';
import { reasonWantedFrom } from './shared/social-workers.ts';

export default defineCheck({
  rule: 'SW01aSTG1',
  says: "A social worker's start is missing, or the number of one who started before April 2023",
  todo: 'Send SW_DECOM and SW_ID.',
  severity: 'stage 1 error',
  from: 2025,
  fields: { SWEpisodes: ['SW_DECOM', 'SW_ID'] },
  find: ({ SWEpisodes }) =>
    SWEpisodes.filter(
      ({ text, day }) =>
        text.SW_DECOM === '' ||
        (day.SW_DECOM !== null && day.SW_DECOM < reasonWantedFrom && text.SW_ID === ''),
    ),
});
