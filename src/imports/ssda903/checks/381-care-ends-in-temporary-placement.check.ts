import { defineCheck } from './check.ts';
import { isTemporary } from './shared/placements.ts';

export default defineCheck({
  rule: '381',
  says: 'Care ended in a temporary placement',
  todo: 'Send the return to the usual placement as an episode after this one, with REC here as X1; or the placement the child was really in as PLACE.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['PLACE', 'REC'] },
  find: ({ Episodes }) =>
    Episodes.filter((episode) => isTemporary(episode) && !/^(X1)?$/.test(episode.text.REC)),
});
