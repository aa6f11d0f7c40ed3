import { defineCheck } from './check.ts';
import { withoutRealDay } from './shared/cells.ts';

export default defineCheck({
  rule: '115',
  says: 'The day it was decided that a child should be placed for adoption is no real day',
  todo: 'Send DATE_PLACED as dd/mm/yyyy.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { PlacedAdoption: ['DATE_PLACED'] },
  find: (child) => withoutRealDay(child, 'PlacedAdoption', 'DATE_PLACED'),
});
