import { defineCheck } from './check.ts';
import { careLeaverItems } from './shared/care-leavers.ts';

export default defineCheck({
  rule: '1002',
  says: 'A care leaver has no episode of care in this return or the last',
  todo: 'Take the row of OC3 out, or put CHILD right; let it stand if the child was in care in earlier years.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { OC3: careLeaverItems },
  needs: ['last year'],
  find: ({ OC3, Episodes, lastYear }) =>
    lastYear && Episodes.length === 0 && lastYear.Episodes.length === 0 ? OC3 : [],
});
