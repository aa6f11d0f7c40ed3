import { defineCheck } from './check.ts';
import { isAged } from './shared/ages.ts';
import { hasSdq } from './shared/outcomes.ts';

export default defineCheck({
  rule: '189',
  says: 'A young person aged 17 or over when the year began has an SDQ score, or a reason for none',
  todo: 'Leave SDQ_SCORE and SDQ_REASON blank, or put DOB right.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { OC2: ['DOB', 'SDQ_SCORE', 'SDQ_REASON'] },
  find: ({ OC2 }, { start }) => OC2.filter((row) => hasSdq(row) && isAged(row.day.DOB, 17, start)),
});
