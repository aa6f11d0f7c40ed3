import { defineCheck } from './check.ts';
import { isShortBreak } from './shared/care.ts';

export default defineCheck({
  rule: '169',
  says: 'The authority the child is placed in cannot be worked out',
  todo: 'Check PL_POST: send the whole postcode of the placement.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { Episodes: ['PL_LA'] },
  needs: ['places'],
  find: ({ Episodes }) => Episodes.filter((episode) => episode.text.PL_LA === '' && !isShortBreak(episode)),
});
