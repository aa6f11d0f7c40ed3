import { defineCheck } from './check.ts';
import { isChildAged } from './shared/child-ages.ts';

export default defineCheck({
  rule: '352',
  says: 'The young person was 18 or over when they started to be looked after',
  todo: 'Put DECOM or RNE right, or DOB in Header.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['DECOM', 'RNE'] },
  find: (child) =>
    child.Episodes.filter(({ text, day }) => text.RNE === 'S' && isChildAged(child, 18, day.DECOM)),
});
