import { defineCheck } from './check.ts';
import { placedUnder } from './shared/child-ages.ts';

export default defineCheck({
  rule: '370',
  says: 'The child is too young to live independently',
  todo: 'Put PLACE or DECOM right, or DOB in Header.',
  severity: 'stage 2 error',
  from: 2023,
  to: 2024,
  fields: { Episodes: ['DECOM', 'PLACE'] },
  // 15 was old enough up to 2022/23.
  find: (child, { collectionYear }) => placedUnder('P2', collectionYear <= 2023 ? 15 : 16)(child),
});
