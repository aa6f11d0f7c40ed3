import { defineCheck } from './check.ts';
import { isChildUnder } from './shared/child-ages.ts';

export default defineCheck({
  rule: '389',
  says: 'The child is said to have moved to adult social care, and was under 16',
  todo: 'Put REC or DEC right, or DOB in Header.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['REC'] },
  find: (child) =>
    child.Episodes.filter(({ text, day }) => text.REC === 'E7' && isChildUnder(child, 16, day.DEC)),
});
