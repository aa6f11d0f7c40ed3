import { defineCheck } from './check.ts';
import { placedUnder } from './shared/child-ages.ts';

export default defineCheck({
  rule: '371',
  says: 'The child is too young for supported accommodation',
  todo: 'Put PLACE or DECOM right, or DOB in Header.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['DECOM', 'PLACE'] },
  // H5 became K3 on 28 October 2023. 14 was old enough up to 2022/23.
  find: (child, { collectionYear }) =>
    ['H5', 'K3'].flatMap((placement) => placedUnder(placement, collectionYear <= 2023 ? 14 : 16)(child)),
});
