import { defineCheck } from './check.ts';
import { isAged } from './shared/ages.ts';
import { isInCareAllYear } from './shared/care.ts';

export default defineCheck({
  rule: '543',
  says: 'A child of 10 or over was in care all year, and whether they were convicted is not answered',
  todo: 'Send CONVICTED: 1 for a conviction, youth caution or youth conditional caution in the year, 0 for none.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { OC2: ['DOB', 'CONVICTED'] },
  // The public validator leaves out who is 10 on the last day; "10 or over at 31 March" takes them in.
  find: (child, context) =>
    isInCareAllYear(child, context)
      ? child.OC2.filter(({ text, day }) => text.CONVICTED === '' && isAged(day.DOB, 10, context.lastDay))
      : [],
});
