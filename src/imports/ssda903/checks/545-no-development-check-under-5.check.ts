import { defineCheck } from './check.ts';
import { isUnder } from './shared/ages.ts';
import { isInCareAllYear } from './shared/care.ts';

export default defineCheck({
  rule: '545',
  says: 'A child under 5 was in care all year, and whether their development checks are up to date is not answered',
  todo: 'Send HEALTH_CHECK: 1 when the checks were up to date at 31 March, 0 when not.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { OC2: ['DOB', 'HEALTH_CHECK'] },
  find: (child, context) =>
    isInCareAllYear(child, context)
      ? child.OC2.filter(({ text, day }) => text.HEALTH_CHECK === '' && isUnder(day.DOB, 5, context.lastDay))
      : [],
});
