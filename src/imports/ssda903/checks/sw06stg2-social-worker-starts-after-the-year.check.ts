import { defineCheck } from './check.ts';

export default defineCheck({
  rule: 'SW06STG2',
  says: 'A social worker started after the end of the year',
  todo: "Put SW_DECOM right, or keep the row for next year's return.",
  severity: 'stage 2 error',
  from: 2024,
  fields: { SWEpisodes: ['SW_DECOM'] },
  find: ({ SWEpisodes }, { lastDay }) =>
    SWEpisodes.filter(({ day }) => day.SW_DECOM !== null && day.SW_DECOM > lastDay),
});
