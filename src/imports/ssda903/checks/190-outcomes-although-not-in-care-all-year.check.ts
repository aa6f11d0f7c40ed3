import { defineCheck } from './check.ts';
import { isInCareAllYear } from './shared/care.ts';
import { hasOutcomeItem, outcomeItems } from './shared/outcomes.ts';

export default defineCheck({
  rule: '190',
  says: 'Items of OC2 are filled in for a child who was not in care all year',
  todo: 'Take the row of OC2 out, or put the episodes right.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { OC2: outcomeItems },
  find: (child, context) => (isInCareAllYear(child, context) ? [] : child.OC2.filter(hasOutcomeItem)),
});
