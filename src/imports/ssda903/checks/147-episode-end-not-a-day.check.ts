import { defineCheck } from './check.ts';
import { withoutRealDay } from './shared/cells.ts';

export default defineCheck({
  rule: '147',
  says: 'The day the episode ended is not a real date',
  todo: 'Send DEC as day/month/year, like 31/01/2025, or blank while the episode goes on.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { Episodes: ['DEC'] },
  find: (child) => withoutRealDay(child, 'Episodes', 'DEC'),
});
