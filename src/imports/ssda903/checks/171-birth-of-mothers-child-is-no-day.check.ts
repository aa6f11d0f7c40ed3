import { defineCheck } from './check.ts';
import { withoutRealDay } from './shared/cells.ts';

export default defineCheck({
  rule: '171',
  says: "The date of birth of the mother's child is no real day",
  todo: 'Send MC_DOB as dd/mm/yyyy, or leave it blank if the child in care is no mother.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { Header: ['MC_DOB'] },
  find: (child) => withoutRealDay(child, 'Header', 'MC_DOB'),
});
