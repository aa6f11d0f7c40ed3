import { defineCheck } from './check.ts';
import { isTemporary } from './shared/placements.ts';

export default defineCheck({
  rule: '380',
  says: 'A temporary placement does not follow on from another placement (reason P or B)',
  todo: 'Send RNE as P, or B where the legal status changed too, and the placement before this one; a period of care cannot start in T0 to T4.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['PLACE', 'RNE'] },
  find: ({ Episodes }) =>
    Episodes.filter((episode) => isTemporary(episode) && !/^[PB]$/.test(episode.text.RNE)),
});
