import { defineCheck } from './check.ts';
import { isInCareAllYear } from './shared/care.ts';
import { hasSdq, isAged4To16 } from './shared/outcomes.ts';

export default defineCheck({
  rule: '186',
  says: 'A child aged 4 to 16 was in care all year and has neither an SDQ score nor a reason for none',
  todo: 'Send the SDQ_SCORE, or the SDQ_REASON that says why there is none.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { OC2: ['SDQ_SCORE'] },
  // The public validator also finds a score without a reason, which rule 197a asks for.
  find: (child, context) =>
    isInCareAllYear(child, context)
      ? child.OC2.filter((row) => !hasSdq(row) && isAged4To16(row, context))
      : [],
});
