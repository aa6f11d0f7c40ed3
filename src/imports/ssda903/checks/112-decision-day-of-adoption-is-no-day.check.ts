import { defineCheck } from './check.ts';
import { withoutRealDay } from './shared/cells.ts';

export default defineCheck({
  rule: '112',
  says: 'The day it was decided that an adopted child should be placed for adoption is no real day',
  todo: 'Send DATE_INT as dd/mm/yyyy.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { AD1: ['DATE_INT'] },
  find: (child) => withoutRealDay(child, 'AD1', 'DATE_INT'),
});
