import { defineCheck } from './check.ts';
import { isFoster } from './shared/placements.ts';

export default defineCheck({
  rule: '516',
  says: 'Guardianship went to the former foster carer, but the child was not in a foster placement',
  todo: 'Check REC and PLACE: E45 and E46 end a placement of U1 to U6; to any other carer it is E47 or E48.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['REC', 'PLACE'] },
  find: ({ Episodes }) =>
    Episodes.filter((episode) => /^E4[56]$/.test(episode.text.REC) && !isFoster(episode)),
});
