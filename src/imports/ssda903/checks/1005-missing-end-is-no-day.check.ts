import { defineCheck } from './check.ts';
import { withoutRealDay } from './shared/cells.ts';

export default defineCheck({
  rule: '1005',
  says: 'The day a child was back is no real day',
  todo: 'Send MIS_END as dd/mm/yyyy, or leave it blank if the child is not back.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { Missing: ['MIS_END'] },
  find: (child) => withoutRealDay(child, 'Missing', 'MIS_END'),
});
