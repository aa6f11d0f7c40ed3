import { defineCheck } from './check.ts';
import { isShortBreak } from './shared/care.ts';

export default defineCheck({
  rule: '398',
  says: 'A short break has a postcode, from which a distance would be worked out',
  todo: 'Leave HOME_POST and PL_POST blank where LS is V3 or V4.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['LS', 'HOME_POST', 'PL_POST'] },
  find: ({ Episodes }) =>
    Episodes.filter(
      (episode) => isShortBreak(episode) && (episode.text.HOME_POST !== '' || episode.text.PL_POST !== ''),
    ),
});
