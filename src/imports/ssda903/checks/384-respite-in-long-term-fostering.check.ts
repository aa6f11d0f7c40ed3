import { defineCheck } from './check.ts';
import { isShortBreak } from './shared/care.ts';

export default defineCheck({
  rule: '384',
  says: 'A child on short breaks is in a long-term foster placement',
  todo: 'Put PLACE or LS right: U1 and U4 do not go with V3 or V4.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['PLACE', 'LS'] },
  find: ({ Episodes }) =>
    Episodes.filter((episode) => isShortBreak(episode) && /^U[14]$/.test(episode.text.PLACE)),
});
