import { defineCheck } from './check.ts';
import { isUnder } from './shared/ages.ts';
import { hasSdq } from './shared/outcomes.ts';

export default defineCheck({
  rule: '188',
  says: 'A child under 4 at the end of the year has an SDQ score, or a reason for none',
  todo: 'Leave SDQ_SCORE and SDQ_REASON blank, or put DOB right.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { OC2: ['SDQ_SCORE', 'SDQ_REASON'] },
  find: ({ OC2 }, { lastDay }) => OC2.filter((row) => hasSdq(row) && isUnder(row.day.DOB, 4, lastDay)),
});
