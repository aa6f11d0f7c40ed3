import { defineCheck } from './check.ts';
import { atFaultAfter } from './shared/episode-pairs.ts';

export default defineCheck({
  rule: '431',
  says: 'The child is said to have started to be looked after, but the episode before ended on that day or later',
  todo: 'If care went on, send RNE as L, P, T, B or U and X1 as the REC before; if it had ended, put DECOM or the DEC before right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['RNE', 'DECOM'] },
  find: ({ Episodes }) =>
    atFaultAfter(
      Episodes,
      ({ text, day }, before) =>
        text.RNE === 'S' && day.DECOM !== null && before.day.DEC !== null && day.DECOM <= before.day.DEC,
    ),
});
