import { defineCheck } from './check.ts';

export default defineCheck({
  rule: 'SW09STG2',
  says: "A social worker's time starts and ends on the same day",
  todo: 'Send a later SW_DEC, or take the row out if the worker did not change that day.',
  severity: 'stage 2 error',
  from: 2024,
  fields: { SWEpisodes: ['SW_DECOM', 'SW_DEC'] },
  find: ({ SWEpisodes }) =>
    SWEpisodes.filter(({ day }) => day.SW_DECOM !== null && day.SW_DECOM === day.SW_DEC),
});
