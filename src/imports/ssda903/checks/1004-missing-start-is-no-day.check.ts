import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '1004',
  says: 'The day a child went missing or away is blank or no real day',
  todo: 'Send MIS_START as dd/mm/yyyy.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { Missing: ['MIS_START'] },
  find: ({ Missing }) => Missing.filter(({ day }) => day.MIS_START === null),
});
