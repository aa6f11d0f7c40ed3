import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '703',
  says: 'An order on deprivation of liberty starts after the end of the year',
  todo: "Put DOLO_START right, or keep the row for next year's return.",
  severity: 'stage 2 error',
  from: 2027,
  fields: { DoLo: ['DOLO_START'] },
  find: ({ DoLo }, { lastDay }) =>
    DoLo.filter(({ day }) => day.DOLO_START !== null && day.DOLO_START > lastDay),
});
