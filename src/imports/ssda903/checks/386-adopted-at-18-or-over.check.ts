import { defineCheck } from './check.ts';
import { isAdopted } from './shared/adoption.ts';
import { isChildAged } from './shared/child-ages.ts';

export default defineCheck({
  rule: '386',
  says: 'The young person is said to have been adopted at 18 or over',
  todo: 'Put REC or DEC right, or DOB in Header.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['REC'] },
  find: (child) =>
    child.Episodes.filter((episode) => isAdopted(episode) && isChildAged(child, 18, episode.day.DEC)),
});
