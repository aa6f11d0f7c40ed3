import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '567',
  says: 'A child was back before they went',
  todo: 'Put MIS_START or MIS_END right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Missing: ['MIS_START', 'MIS_END'] },
  find: ({ Missing }) =>
    Missing.filter(
      ({ day }) => day.MIS_START !== null && day.MIS_END !== null && day.MIS_END < day.MIS_START,
    ),
});
