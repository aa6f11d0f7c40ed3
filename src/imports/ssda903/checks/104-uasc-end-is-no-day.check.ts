import { defineCheck } from './check.ts';
import { withoutRealDay } from './shared/cells.ts';

export default defineCheck({
  rule: '104',
  says: 'The day a child ceased to be an unaccompanied asylum-seeking child is no real day',
  todo: 'Send DUC as dd/mm/yyyy, or leave it blank while the child still is one.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { UASC: ['DUC'] },
  find: (child) => withoutRealDay(child, 'UASC', 'DUC'),
});
