import { defineCheck } from './check.ts';
import { atFaultBefore } from './shared/episode-pairs.ts';
import { isTemporary } from './shared/placements.ts';

export default defineCheck({
  rule: '225',
  says: 'The placement changed, but the reason for the change is not given',
  todo: 'Send the REASON_PLACE_CHANGE of the episode that ended.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['REASON_PLACE_CHANGE'] },
  find: ({ Episodes }) =>
    atFaultBefore(
      Episodes,
      (episode, next) =>
        episode.text.REC === 'X1' &&
        episode.text.REASON_PLACE_CHANGE === '' &&
        /^[PBTU]$/.test(next.text.RNE) &&
        !isTemporary(episode) &&
        !isTemporary(next),
    ),
});
