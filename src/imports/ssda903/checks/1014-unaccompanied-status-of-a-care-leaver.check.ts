import { defineCheck } from './check.ts';
import { isInYear } from './shared/care.ts';
import { careLeaverItems, hasCareLeaverItem } from './shared/care-leavers.ts';

export default defineCheck({
  rule: '1014',
  says: 'A care leaver who was not looked after in the year is in UASC',
  todo: 'Take the row of UASC out, or send the episodes of the year.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { UASC: ['DUC'], OC3: careLeaverItems },
  // The public validator passes over those without any episode, as most care leavers are; the rule's words do not.
  find({ UASC, OC3, Episodes }, context) {
    const leaving = OC3.filter(hasCareLeaverItem);
    return UASC.length > 0 && leaving.length > 0 && !Episodes.some((each) => isInYear(each, context))
      ? [...UASC, ...leaving]
      : [];
  },
});
