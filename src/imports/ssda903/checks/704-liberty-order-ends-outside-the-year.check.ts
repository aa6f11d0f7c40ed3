import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '704',
  says: 'An order on deprivation of liberty ended before the year began or after its end',
  todo: 'Put DOLO_END right; leave it blank if the order stood on 31 March, and take out what ended before 1 April.',
  severity: 'stage 2 error',
  from: 2027,
  fields: { DoLo: ['DOLO_END'] },
  find: ({ DoLo }, { start, lastDay }) =>
    DoLo.filter(({ day }) => day.DOLO_END !== null && (day.DOLO_END < start || day.DOLO_END > lastDay)),
});
