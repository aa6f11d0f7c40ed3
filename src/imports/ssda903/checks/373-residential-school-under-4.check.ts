import { defineCheck } from './check.ts';
import { placedUnder } from './shared/child-ages.ts';

export default defineCheck({
  rule: '373',
  says: 'A child under 4 is placed in a residential school',
  todo: 'Put PLACE or DECOM right, or DOB in Header.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['DECOM', 'PLACE'] },
  find: placedUnder('S1', 4),
});
