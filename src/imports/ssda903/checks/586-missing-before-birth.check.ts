import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '586',
  says: 'A child went missing or away before they were born',
  todo: 'Put MIS_START or DOB right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Missing: ['MIS_START'] },
  // The public validator finds the day of birth too; the rule's words are "before".
  find: ({ Missing }) =>
    Missing.filter(({ day }) => day.MIS_START !== null && day.DOB !== null && day.MIS_START < day.DOB),
});
