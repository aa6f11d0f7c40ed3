import { defineCheck } from './check.ts';
import { turnsInYear } from './shared/ages.ts';

export default defineCheck({
  rule: '3001',
  says: 'A care leaver who turned 17 in the year lives with former foster carers',
  todo: 'Put ACCOM right, which is not Z1 or Z2 at 17, or the DOB of Header.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { OC3: ['ACCOM'] },
  find: ({ Header, OC3 }, context) =>
    Header.some(({ day }) => turnsInYear(day.DOB, 17, context))
      ? OC3.filter(({ text }) => text.ACCOM === 'Z1' || text.ACCOM === 'Z2')
      : [],
});
