import { defineCheck } from './check.ts';
import { isNo, isYes } from './shared/outcomes.ts';

export default defineCheck({
  rule: '159',
  says: 'Help with substance misuse was not received, and whether it was offered is not said',
  todo: 'Send INTERVENTION_OFFERED: 1 when the child was offered help and refused it, 0 when not.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { OC2: ['SUBSTANCE_MISUSE', 'INTERVENTION_RECEIVED', 'INTERVENTION_OFFERED'] },
  find: ({ OC2 }) =>
    OC2.filter(
      ({ text }) =>
        isYes(text.SUBSTANCE_MISUSE) && isNo(text.INTERVENTION_RECEIVED) && text.INTERVENTION_OFFERED === '',
    ),
});
