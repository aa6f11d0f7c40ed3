import { defineCheck } from './check.ts';
import { isChildUnder } from './shared/child-ages.ts';

export default defineCheck({
  rule: '387',
  says: 'The child is said to have left care to live independently, and was under 14',
  todo: 'Put REC or DEC right, or DOB in Header.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['REC'] },
  find: (child) =>
    child.Episodes.filter(({ text, day }) => /^E[56]$/.test(text.REC) && isChildUnder(child, 14, day.DEC)),
});
