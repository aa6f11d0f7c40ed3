import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '571',
  says: 'A child was back before the year began or after it ended',
  todo: 'Put MIS_END right; leave it blank if the child was not back by 31 March, and take out what ended before 1 April.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Missing: ['MIS_END'] },
  find: ({ Missing }, { start, lastDay }) =>
    Missing.filter(({ day }) => day.MIS_END !== null && (day.MIS_END < start || day.MIS_END > lastDay)),
});
