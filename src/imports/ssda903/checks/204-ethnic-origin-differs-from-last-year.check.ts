import { defineCheck } from './check.ts';
import { atFaultWithLastHeader } from './shared/headers-of-both-years.ts';

export default defineCheck({
  rule: '204',
  says: "The ethnic origin is not the one in last year's return",
  todo: "Check ETHNIC: send what last year's return had, unless that was wrong.",
  severity: 'stage 2 error',
  from: 2023,
  fields: { Header: ['ETHNIC'] },
  needs: ['last year'],
  find: (child) => atFaultWithLastHeader(child, ({ text }, before) => text.ETHNIC !== before.text.ETHNIC),
});
