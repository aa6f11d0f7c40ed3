import { defineCheck } from './check.ts';

export default defineCheck({
  rule: 'SW02STG1',
  says: "A social worker's number does not begin with SW or XX, or has fewer than two characters after it",
  todo: "Send the worker's number in full as SW_ID; it begins with SW or XX, like SW1234.",
  severity: 'stage 1 error',
  from: 2024,
  fields: { SWEpisodes: ['SW_ID'] },
  // The length is asked for since 2025/26 by the public validator.
  find: ({ SWEpisodes }, { collectionYear }) =>
    SWEpisodes.filter(
      ({ text: { SW_ID } }) => !/^(SW|XX)/.test(SW_ID) || (collectionYear >= 2026 && SW_ID.length < 4),
    ),
});
