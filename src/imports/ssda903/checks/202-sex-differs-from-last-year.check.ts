import { defineCheck } from './check.ts';
import { atFaultWithLastHeader } from './shared/headers-of-both-years.ts';
import { sexOf } from './shared/mothers.ts';

export default defineCheck({
  rule: '202',
  says: "The sex of the child is not the one in last year's return",
  todo: "Check SEX: send what last year's return had, unless that was wrong.",
  severity: 'stage 2 error',
  from: 2023,
  fields: { Header: ['SEX'] },
  needs: ['last year'],
  // Between 2023/24 and 2024/25 the public validator takes the new codes for another sex.
  find: (child) => atFaultWithLastHeader(child, (row, before) => sexOf(row) !== sexOf(before)),
});
