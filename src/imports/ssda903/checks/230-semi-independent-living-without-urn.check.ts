import { defineCheck } from './check.ts';
import { goesOnAfter } from './shared/episode-pairs.ts';
import { isOutsideEngland } from './shared/placements.ts';

export default defineCheck({
  rule: '230',
  says: 'Semi-independent living (H5) in England went on after 28 October 2023 without an Ofsted URN',
  todo: 'Send the URN of the setting, or the DEC if the episode ended by 28/10/2023.',
  severity: 'stage 1 error',
  from: 2024,
  to: 2024,
  fields: { Episodes: ['PLACE', 'DEC', 'URN'] },
  needs: ['places'],
  find: ({ Episodes }) =>
    Episodes.filter(
      (episode) =>
        episode.text.PLACE === 'H5' &&
        ['', 'XXXXXXX'].includes(episode.text.URN) &&
        goesOnAfter(episode, '2023-10-28') &&
        !isOutsideEngland(episode),
    ),
});
