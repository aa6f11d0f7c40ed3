import { defineCheck } from './check.ts';
import { isUnder } from './shared/ages.ts';

export default defineCheck({
  rule: '347',
  says: 'A care leaver who was under 18 when the year began lives in a foyer',
  todo: 'Put ACCOM or DOB right.',
  severity: 'stage 2 error',
  from: 2024,
  fields: { OC3: ['DOB', 'ACCOM'] },
  // Suitable or not: T1 and T2. The public validator looks for a T alone, which no list has.
  find: ({ OC3 }, { start }) =>
    OC3.filter(({ text, day }) => text.ACCOM.startsWith('T') && isUnder(day.DOB, 18, start)),
});
