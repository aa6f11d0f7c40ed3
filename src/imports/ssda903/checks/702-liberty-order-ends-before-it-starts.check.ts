import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '702',
  says: 'An order on deprivation of liberty ends on the day it starts, or before',
  todo: 'Put DOLO_START or DOLO_END right.',
  severity: 'stage 2 error',
  from: 2027,
  fields: { DoLo: ['DOLO_START', 'DOLO_END'] },
  find: ({ DoLo }) =>
    DoLo.filter(
      ({ day }) => day.DOLO_START !== null && day.DOLO_END !== null && day.DOLO_END <= day.DOLO_START,
    ),
});
