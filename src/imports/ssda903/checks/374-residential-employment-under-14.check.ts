import { defineCheck } from './check.ts';
import { placedUnder } from './shared/child-ages.ts';

export default defineCheck({
  rule: '374',
  says: 'A child under 14 is placed in residential employment',
  todo: 'Put PLACE or DECOM right, or DOB in Header.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['DECOM', 'PLACE'] },
  find: placedUnder('P3', 14),
});
