import { defineCheck } from './check.ts';
import { atFaultWithLastHeader } from './shared/headers-of-both-years.ts';
import { isMother } from './shared/mothers.ts';

export default defineCheck({
  rule: '207',
  says: 'The child was a mother last year and is none this year',
  todo: "Send 1 as MOTHER; if last year's return was wrong, put it right there.",
  severity: 'stage 2 error',
  from: 2023,
  fields: { Header: ['MOTHER'] },
  needs: ['last year'],
  find: (child) =>
    child.Episodes.length > 0
      ? atFaultWithLastHeader(child, (row, before) => isMother(before) && !isMother(row))
      : [],
});
