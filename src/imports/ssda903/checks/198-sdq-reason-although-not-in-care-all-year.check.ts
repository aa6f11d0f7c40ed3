import { defineCheck } from './check.ts';
import { isInCareAllYear } from './shared/care.ts';

export default defineCheck({
  rule: '198',
  says: 'A reason for no SDQ score is given for a child who was not in care all year',
  todo: 'Leave SDQ_REASON blank, or put the episodes right.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { OC2: ['SDQ_REASON'] },
  find: (child, context) =>
    isInCareAllYear(child, context) ? [] : child.OC2.filter(({ text }) => text.SDQ_REASON !== ''),
});
