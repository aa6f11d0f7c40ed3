import { defineCheck } from './check.ts';
import { isShortBreak } from './shared/care.ts';
import { isConfidential } from './shared/placements.ts';

export default defineCheck({
  rule: '179',
  says: 'Whether the child is placed inside or outside the authority cannot be worked out',
  todo: 'Check PL_POST: send the whole postcode of the placement.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { Episodes: ['PL_LOCATION'] },
  needs: ['places'],
  // Of an adopter's confidential home it is not told (DOMAIN 5), so it is no fault there.
  find: ({ Episodes }) =>
    Episodes.filter(
      (episode) =>
        !/^(IN|OUT)$/.test(episode.text.PL_LOCATION) && !isShortBreak(episode) && !isConfidential(episode),
    ),
});
