import { defineCheck } from './check.ts';
import { isAged } from './shared/ages.ts';
import { isInCareAllYear } from './shared/care.ts';

export default defineCheck({
  rule: '546',
  says: 'Development checks are answered for a child who was 5 or over at the end of the year',
  todo: 'Leave HEALTH_CHECK blank, or put DOB right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { OC2: ['DOB', 'HEALTH_CHECK'] },
  find: (child, context) =>
    isInCareAllYear(child, context)
      ? child.OC2.filter(({ text, day }) => text.HEALTH_CHECK !== '' && isAged(day.DOB, 5, context.lastDay))
      : [],
});
