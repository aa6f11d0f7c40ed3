import { defineCheck } from './check.ts';
import { isInCareAllYear } from './shared/care.ts';
import { askedOfAll, lacksOneAskedOfAll } from './shared/outcomes.ts';

export default defineCheck({
  rule: '191',
  says: 'A child was in care all year, and an item of OC2 that is asked of every such child is missing',
  todo: 'Send a row of OC2 with IMMUNISATIONS, TEETH_CHECK, HEALTH_ASSESSMENT and SUBSTANCE_MISUSE, each 0 or 1.',
  severity: 'stage 1 error',
  from: 2023,
  // Of a child without a row of OC2 it is the first episode that is found.
  fields: { OC2: askedOfAll, Episodes: ['CHILD'] },
  find(child, context) {
    if (!isInCareAllYear(child, context)) return [];
    return child.OC2.length === 0 ? child.Episodes.slice(0, 1) : child.OC2.filter(lacksOneAskedOfAll);
  },
});
