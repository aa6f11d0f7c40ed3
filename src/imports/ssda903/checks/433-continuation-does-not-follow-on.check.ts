import { defineCheck } from './check.ts';
import { atFaultAfter } from './shared/episode-pairs.ts';

export default defineCheck({
  rule: '433',
  says: 'The episode is said to follow on, but does not begin on the day the one before ended',
  todo: 'Put DECOM, or the DEC of the episode before, right; or send RNE as S if care began again.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['RNE', 'DECOM'] },
  find: ({ Episodes }) =>
    atFaultAfter(
      Episodes,
      ({ text, day }, before) =>
        /^[PLTUB]$/.test(text.RNE) &&
        day.DECOM !== null &&
        (before.day.DEC === null ? before.text.DEC === '' : before.day.DEC !== day.DECOM),
    ),
});
