import { defineCheck } from './check.ts';
import { atFaultBefore } from './shared/episode-pairs.ts';

export default defineCheck({
  rule: '437',
  says: 'The child died or was found to be 18 or over, but more episodes follow',
  todo: 'Put REC right, or take out the episodes that follow.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['REC'] },
  find: ({ Episodes }) =>
    atFaultBefore(Episodes, ({ text, day }) => /^E(2|15)$/.test(text.REC) && day.DECOM !== null),
});
