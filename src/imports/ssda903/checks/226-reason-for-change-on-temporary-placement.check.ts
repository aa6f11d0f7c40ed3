import { defineCheck } from './check.ts';
import { isTemporary } from './shared/placements.ts';

export default defineCheck({
  rule: '226',
  says: 'A reason for a change of placement is given on a temporary placement or on the one before it',
  todo: 'Leave REASON_PLACE_CHANGE blank on the temporary placement and on the episode before it: the child is to go back.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['REASON_PLACE_CHANGE', 'PLACE'] },
  find: ({ Episodes }) =>
    Episodes.filter(
      (episode, index) =>
        isTemporary(episode) &&
        [episode, Episodes[index - 1]].some((each) => each && each.text.REASON_PLACE_CHANGE !== ''),
    ),
});
