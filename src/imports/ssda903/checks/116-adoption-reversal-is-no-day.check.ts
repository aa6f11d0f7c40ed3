import { defineCheck } from './check.ts';
import { withoutRealDay } from './shared/cells.ts';

export default defineCheck({
  rule: '116',
  says: 'The day it was decided that a child should no longer be placed for adoption is no real day',
  todo: 'Send DATE_PLACED_CEASED as dd/mm/yyyy, or leave it blank if the decision stands.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { PlacedAdoption: ['DATE_PLACED_CEASED'] },
  find: (child) => withoutRealDay(child, 'PlacedAdoption', 'DATE_PLACED_CEASED'),
});
