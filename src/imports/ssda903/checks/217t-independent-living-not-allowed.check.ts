import { defineCheck } from './check.ts';
import { goesOnAfter } from './shared/episode-pairs.ts';

export default defineCheck({
  rule: '217t',
  says: 'Independent living (P2) went on after 28 October 2023, when it stopped being allowed',
  todo: 'End the episode on 28/10/2023 and send the placement after it, or put PLACE right.',
  severity: 'stage 1 error',
  from: 2024,
  to: 2024,
  fields: { Episodes: ['PLACE', 'DEC'] },
  find: ({ Episodes }) =>
    Episodes.filter((episode) => episode.text.PLACE === 'P2' && goesOnAfter(episode, '2023-10-28')),
});
