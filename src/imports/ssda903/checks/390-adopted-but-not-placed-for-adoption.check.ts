import { defineCheck } from './check.ts';
import { isForAdoption } from './shared/placements.ts';

export default defineCheck({
  rule: '390',
  says: 'The child was adopted, but was not placed for adoption in the episode that ended so',
  todo: 'Send the adoptive placement (A3 to A6) as PLACE, in an episode of its own from the day it began; or put REC right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['PLACE', 'REC'] },
  find: ({ Episodes }) =>
    Episodes.filter((episode) => /^E1[12]$/.test(episode.text.REC) && !isForAdoption(episode)),
});
