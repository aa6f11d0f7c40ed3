import { defineCheck } from './check.ts';
import { withoutRealDay } from './shared/cells.ts';

export default defineCheck({
  rule: '141',
  says: 'The day the episode began is not a real date',
  todo: 'Send DECOM as day/month/year, like 31/01/2025.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { Episodes: ['DECOM'] },
  // A blank DECOM is not found here: the row is refused as it comes in.
  find: (child) => withoutRealDay(child, 'Episodes', 'DECOM'),
});
