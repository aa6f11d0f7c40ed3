import { defineCheck } from './check.ts';
import { isInCareAtYearEnd } from './shared/care.ts';

export default defineCheck({
  rule: 'SW01STG1',
  says: 'A child was in care on 31 March, and no social worker is reported in full',
  todo: "Send the child's social workers of the year in SWEpisodes, each with SW_ID, SW_DECOM and SW_REASON.",
  severity: 'stage 1 error',
  from: 2024,
  to: 2024,
  fields: { Episodes: ['DEC'] },
  // "At least one" row in full, by the rule; that every row is, is rule SW03STG1.
  find: ({ Episodes, SWEpisodes }, context) =>
    SWEpisodes.some(({ text }) => text.SW_ID !== '' && text.SW_DECOM !== '' && text.SW_REASON !== '')
      ? []
      : Episodes.filter((episode) => isInCareAtYearEnd(episode, context)),
});
