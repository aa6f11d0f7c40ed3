import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '700',
  says: 'The start of an order on deprivation of liberty is blank or no real day',
  todo: 'Send DOLO_START like 31/01/2027.',
  severity: 'stage 1 error',
  from: 2027,
  fields: { DoLo: ['DOLO_START'] },
  find: ({ DoLo }) => DoLo.filter(({ day }) => day.DOLO_START === null),
});
