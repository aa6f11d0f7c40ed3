import { defineCheck } from './check.ts';
import { isInCareAllYear } from './shared/care.ts';

export default defineCheck({
  rule: '185',
  says: 'An SDQ score is given for a child who was not in care all year',
  todo: 'Leave SDQ_SCORE blank, or put the episodes right.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { OC2: ['SDQ_SCORE'] },
  find: (child, context) =>
    isInCareAllYear(child, context) ? [] : child.OC2.filter(({ text }) => text.SDQ_SCORE !== ''),
});
