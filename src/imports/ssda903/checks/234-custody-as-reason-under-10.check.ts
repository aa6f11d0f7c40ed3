import { defineCheck } from './check.ts';
import { isChildUnder } from './shared/child-ages.ts';

export default defineCheck({
  rule: '234',
  says: 'The placement is said to have changed because the child went into custody, but they were under 10',
  todo: 'Put REASON_PLACE_CHANGE right, or DOB in Header.',
  severity: 'stage 2 error',
  from: 2026,
  fields: { Episodes: ['REASON_PLACE_CHANGE', 'DEC'] },
  // The placement changes on DEC; the public validator looks at the age on DECOM.
  find: (child) =>
    child.Episodes.filter(
      ({ text, day }) => text.REASON_PLACE_CHANGE === 'CUSTOD' && isChildUnder(child, 10, day.DEC),
    ),
});
