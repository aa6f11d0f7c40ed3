import { defineCheck } from './check.ts';
import { dated } from './shared/episode-pairs.ts';

export default defineCheck({
  rule: '357',
  says: 'The first episode of the child does not say that they started to be looked after',
  todo: 'Send the episode just before this one if it was left out; else send RNE as S.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['RNE'] },
  // One that began before the year may have had others before it, in earlier returns.
  find: ({ Episodes }, { start }) =>
    dated(Episodes)
      .slice(0, 1)
      .filter(({ text, day }) => day.DECOM! >= start && text.RNE !== 'S'),
});
