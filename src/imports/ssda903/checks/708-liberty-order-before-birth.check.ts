import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '708',
  says: 'An order on deprivation of liberty starts before the child was born',
  todo: 'Put DOLO_START or DOB right.',
  severity: 'stage 2 error',
  from: 2027,
  fields: { DoLo: ['DOLO_START'] },
  // The public validator finds the day of birth too; the rule's words are "before", as in rule 586.
  find: ({ DoLo }) =>
    DoLo.filter(({ day }) => day.DOLO_START !== null && day.DOB !== null && day.DOLO_START < day.DOB),
});
