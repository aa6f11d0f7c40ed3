import { defineCheck } from './check.ts';
import { placedUnder } from './shared/child-ages.ts';

export default defineCheck({
  rule: '372',
  says: 'A child under 10 is placed in youth custody or prison',
  todo: 'Put PLACE or DECOM right, or DOB in Header.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['DECOM', 'PLACE'] },
  find: placedUnder('R5', 10),
});
