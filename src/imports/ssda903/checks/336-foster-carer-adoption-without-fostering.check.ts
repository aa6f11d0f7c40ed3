import { defineCheck } from './check.ts';
import { atFaultAfter } from './shared/episode-pairs.ts';
import { isForAdoption, isFoster } from './shared/placements.ts';

export default defineCheck({
  rule: '336',
  says: 'The child is placed for adoption with their own foster carer, but was not fostered just before',
  todo: 'Check PLACE here and on the episode before: A3 and A5 follow on from U1 to U6; with other adopters it is A4 or A6.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['PLACE'] },
  // The rule is of A3 and A5; the public validator reads it of A3 and A4, which is with other adopters.
  find: ({ Episodes }) =>
    atFaultAfter(
      Episodes,
      (episode, before) => /^A[35]$/.test(episode.text.PLACE) && !isFoster(before) && !isForAdoption(before),
    ),
});
