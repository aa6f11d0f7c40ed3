import { defineCheck } from './check.ts';

const items = ['SW_ID', 'SW_DECOM', 'SW_REASON'] as const;

export default defineCheck({
  rule: 'SW03STG1',
  says: 'The number, start or reason of a social worker is missing',
  todo: 'Send SW_ID, SW_DECOM and SW_REASON.',
  severity: 'stage 1 error',
  from: 2024,
  to: 2024,
  fields: { SWEpisodes: items },
  find: ({ SWEpisodes }) => SWEpisodes.filter(({ text }) => items.some((item) => text[item] === '')),
});
