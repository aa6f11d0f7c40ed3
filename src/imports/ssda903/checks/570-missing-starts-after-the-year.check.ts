import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '570',
  says: 'A child went missing or away after the end of the year',
  todo: "Put MIS_START right, or keep the row for next year's return.",
  severity: 'stage 2 error',
  from: 2023,
  fields: { Missing: ['MIS_START'] },
  find: ({ Missing }, { lastDay }) =>
    Missing.filter(({ day }) => day.MIS_START !== null && day.MIS_START > lastDay),
});
