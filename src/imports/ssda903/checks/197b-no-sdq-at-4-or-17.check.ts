import { defineCheck } from './check.ts';
import { turnsInYear } from './shared/ages.ts';
import { isInCareAllYear } from './shared/care.ts';
import { hasSdq } from './shared/outcomes.ts';

export default defineCheck({
  rule: '197B',
  says: 'A child who turned 4 or 17 in the year was in care all year and has neither an SDQ score nor a reason for none',
  todo: 'Send the SDQ_SCORE, or the SDQ_REASON that says why there is none; check DOB.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { OC2: ['SDQ_REASON', 'DOB'] },
  find: (child, context) =>
    isInCareAllYear(child, context)
      ? child.OC2.filter(
          (row) => !hasSdq(row) && [4, 17].some((age) => turnsInYear(row.day.DOB, age, context)),
        )
      : [],
});
