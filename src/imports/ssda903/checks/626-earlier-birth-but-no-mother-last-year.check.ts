import { defineCheck } from './check.ts';
import { atFaultWithLastHeader } from './shared/headers-of-both-years.ts';
import { isMother } from './shared/mothers.ts';
import { isNo } from './shared/outcomes.ts';

export default defineCheck({
  rule: '626',
  says: "The mother's child was born before this year, yet last year's return says she was no mother",
  todo: "Check MC_DOB; if it is right, send 1 as MOTHER, and MC_DOB, in last year's return too.",
  severity: 'stage 2 error',
  from: 2023,
  fields: { Header: ['MOTHER', 'MC_DOB'] },
  needs: ['last year'],
  find: (child, { start }) =>
    atFaultWithLastHeader(
      child,
      (row, before) =>
        isMother(row) && row.day.MC_DOB !== null && row.day.MC_DOB < start && isNo(before.text.MOTHER),
    ),
});
