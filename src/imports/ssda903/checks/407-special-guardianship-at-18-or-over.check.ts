import { defineCheck } from './check.ts';
import { isChildAged, withHeader } from './shared/child-ages.ts';

export default defineCheck({
  rule: '407',
  says: 'Care is said to have ended in a special guardianship order at 18 or over',
  todo: 'Put REC or DEC right, or DOB in Header.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['DEC', 'REC'], Header: ['DOB'] },
  // E43 and E44 are what E45 to E48 were to 2017/18. On the 18th birthday they are 18; the public validator passes it over.
  find: (child) =>
    withHeader(
      child.Episodes.filter(({ text, day }) => /^E4[3-8]$/.test(text.REC) && isChildAged(child, 18, day.DEC)),
      child,
    ),
});
