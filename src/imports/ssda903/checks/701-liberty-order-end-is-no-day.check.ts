import { defineCheck } from './check.ts';
import { withoutRealDay } from './shared/cells.ts';

export default defineCheck({
  rule: '701',
  says: 'The end of an order on deprivation of liberty is no real day',
  todo: 'Send DOLO_END like 31/01/2027; leave it blank while the order stands.',
  severity: 'stage 1 error',
  from: 2027,
  fields: { DoLo: ['DOLO_END'] },
  find: (child) => withoutRealDay(child, 'DoLo', 'DOLO_END'),
});
