import { defineCheck } from './check.ts';
import { isInCareAllYear } from './shared/care.ts';
import { isAged4To16 } from './shared/outcomes.ts';

export default defineCheck({
  rule: '157',
  says: 'No SDQ score because the child was too young or too old, yet they were 4 to 16 all year',
  todo: 'Send the SDQ_SCORE, or the SDQ_REASON that says why there is none (SDQ2 to SDQ5); check DOB.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { OC2: ['SDQ_REASON', 'DOB'] },
  // The public validator takes 16 to end on the 16th birthday; the rule's words go on to the 17th, as 186 does.
  find: (child, context) =>
    isInCareAllYear(child, context)
      ? child.OC2.filter(
          (row) => row.text.SDQ_REASON === 'SDQ1' && row.text.SDQ_SCORE === '' && isAged4To16(row, context),
        )
      : [],
});
