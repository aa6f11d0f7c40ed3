import { defineCheck } from './check.ts';
import { isChildUnder } from './shared/child-ages.ts';

export default defineCheck({
  rule: '460',
  says: 'The young person is said to have turned 18 and stayed with their carers, and was under 18',
  todo: 'Send the 18th birthday as DEC, or put REC right, or DOB in Header.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['DEC', 'REC'] },
  find: (child) =>
    child.Episodes.filter(({ text, day }) => text.REC === 'E17' && isChildUnder(child, 18, day.DEC)),
});
