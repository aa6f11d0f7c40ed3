import { defineCheck } from './check.ts';
import { atFaultWithLastHeader } from './shared/headers-of-both-years.ts';

export default defineCheck({
  rule: '203',
  says: "The date of birth is not the one in last year's return",
  todo: "Check DOB: send what last year's return had, unless that was wrong.",
  severity: 'stage 2 error',
  from: 2023,
  fields: { Header: ['DOB'] },
  needs: ['last year'],
  find: (child) => atFaultWithLastHeader(child, ({ day }, before) => day.DOB !== before.day.DOB),
});
