import { defineCheck } from './check.ts';
import { atFaultWithLastHeader } from './shared/headers-of-both-years.ts';
import { isUasc } from './shared/unaccompanied.ts';

export default defineCheck({
  rule: '205D',
  says: "The child is an unaccompanied asylum-seeking child this year and was none in last year's return",
  todo: "Take the child out of UASC, or send them in last year's too.",
  severity: 'stage 2 error',
  from: 2023,
  fields: { Header: ['UASC', 'CHILD'] },
  needs: ['last year'],
  find: (child) => atFaultWithLastHeader(child, (row, before) => isUasc(row) && !isUasc(before)),
});
