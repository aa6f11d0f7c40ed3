import { defineCheck } from './check.ts';
import { isShortBreak } from './shared/care.ts';

export default defineCheck({
  rule: '214',
  says: 'A short break has a placement postcode or a URN, which are not wanted',
  todo: 'Leave PL_POST and URN blank where LS is V3 or V4.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['PL_POST', 'URN'] },
  find: ({ Episodes }) =>
    Episodes.filter(
      (episode) => isShortBreak(episode) && (episode.text.PL_POST !== '' || episode.text.URN !== ''),
    ),
});
