import { defineCheck } from './check.ts';
import { isShortBreak } from './shared/care.ts';
import { isTemporary } from './shared/placements.ts';

export default defineCheck({
  rule: '382',
  says: 'A child on short breaks is in a temporary placement',
  todo: 'Put PLACE or LS right: T0 to T4 do not go with V3 or V4.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['LS', 'PLACE'] },
  find: ({ Episodes }) => Episodes.filter((episode) => isShortBreak(episode) && isTemporary(episode)),
});
