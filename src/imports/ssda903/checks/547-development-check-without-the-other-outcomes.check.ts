import { defineCheck } from './check.ts';
import { askedOfAll, isYes, lacksOneAskedOfAll } from './shared/outcomes.ts';

export default defineCheck({
  rule: '547',
  says: 'Development checks are recorded, and an item of OC2 that is asked of every child is blank',
  todo: 'Send IMMUNISATIONS, TEETH_CHECK, HEALTH_ASSESSMENT and SUBSTANCE_MISUSE as well, each 0 or 1.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { OC2: ['HEALTH_CHECK', ...askedOfAll] },
  // Of a 1 only, as the public validator reads it; a 0 with gaps is found by rule 182.
  find: ({ OC2 }) => OC2.filter((row) => isYes(row.text.HEALTH_CHECK) && lacksOneAskedOfAll(row)),
});
