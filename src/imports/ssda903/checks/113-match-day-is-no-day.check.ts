import { defineCheck } from './check.ts';
import { withoutRealDay } from './shared/cells.ts';

export default defineCheck({
  rule: '113',
  says: 'The day a child was matched with adopters is no real day',
  todo: 'Send DATE_MATCH as dd/mm/yyyy.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { AD1: ['DATE_MATCH'] },
  find: (child) => withoutRealDay(child, 'AD1', 'DATE_MATCH'),
});
