import { defineCheck } from './check.ts';
import { careLeaverItems, hasCareLeaverItem } from './shared/care-leavers.ts';
import { hasOutcomeItem, outcomeItems } from './shared/outcomes.ts';

export default defineCheck({
  rule: '215',
  says: 'A child has items of a care leaver and of a child in care all year',
  todo: 'Take the row of OC2 out if the child left care, or the row of OC3 if not.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { OC2: outcomeItems, OC3: careLeaverItems },
  find({ OC2, OC3 }) {
    const outcomes = OC2.filter(hasOutcomeItem);
    const leaving = OC3.filter(hasCareLeaverItem);
    return outcomes.length > 0 && leaving.length > 0 ? [...outcomes, ...leaving] : [];
  },
});
