import { defineCheck } from './check.ts';
import { isUnder } from './shared/ages.ts';

export default defineCheck({
  rule: '542',
  says: 'Whether a child was convicted is answered, yet they were under 10 at the end of the year',
  todo: 'Leave CONVICTED blank, or put DOB right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { OC2: ['CONVICTED'] },
  find: ({ OC2 }, { lastDay }) =>
    OC2.filter(({ text, day }) => text.CONVICTED !== '' && isUnder(day.DOB, 10, lastDay)),
});
