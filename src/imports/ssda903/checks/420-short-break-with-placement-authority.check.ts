import { defineCheck } from './check.ts';
import { isShortBreak } from './shared/care.ts';

export default defineCheck({
  rule: '420',
  says: 'A short break has an authority of placement',
  todo: 'Leave PL_POST blank where LS is V3 or V4.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['PL_LA'] },
  needs: ['places'],
  find: ({ Episodes }) => Episodes.filter((episode) => isShortBreak(episode) && episode.text.PL_LA !== ''),
});
