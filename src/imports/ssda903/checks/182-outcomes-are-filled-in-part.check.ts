import { defineCheck } from './check.ts';
import { hasOutcomeItem, lacksOneAskedOfAll, outcomeItems } from './shared/outcomes.ts';

export default defineCheck({
  rule: '182',
  says: 'Some items of OC2 are filled in, and one that is asked of every child is blank',
  todo: 'Send IMMUNISATIONS, TEETH_CHECK, HEALTH_ASSESSMENT and SUBSTANCE_MISUSE, or leave every item of OC2 blank.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { OC2: outcomeItems },
  // The public validator passes over a row with nothing but some of the four; the words are "all or none".
  find: ({ OC2 }) => OC2.filter((row) => hasOutcomeItem(row) && lacksOneAskedOfAll(row)),
});
