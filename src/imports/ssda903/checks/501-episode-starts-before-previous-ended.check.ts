import { defineCheck } from './check.ts';
import { atFaultAfter } from './shared/episode-pairs.ts';

export default defineCheck({
  rule: '501',
  says: 'The episode begins before the one before it has ended',
  todo: 'Put DECOM, or the DEC of the episode before, right: the next episode begins on the day the last one ends.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['DECOM', 'DEC'] },
  find: ({ Episodes }) =>
    atFaultAfter(
      Episodes,
      ({ day }, before) => day.DECOM !== null && before.day.DEC !== null && day.DECOM < before.day.DEC,
    ),
});
