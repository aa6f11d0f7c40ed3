import { defineCheck } from './check.ts';
import { atFaultWithLastHeader } from './shared/headers-of-both-years.ts';

export default defineCheck({
  rule: '624',
  says: "The date of birth of the mother's first child is not the one in last year's return",
  todo: "Check MC_DOB: send what last year's return had, also when another child was born since.",
  severity: 'stage 2 error',
  from: 2023,
  fields: { Header: ['MC_DOB'] },
  needs: ['last year'],
  find: (child) =>
    atFaultWithLastHeader(
      child,
      ({ day }, before) => before.day.MC_DOB !== null && before.day.MC_DOB !== day.MC_DOB,
    ),
});
