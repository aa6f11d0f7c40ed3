import { defineCheck } from './check.ts';
import { isNo } from './shared/outcomes.ts';

export default defineCheck({
  rule: '193',
  says: 'No substance misuse problem was found, yet help with it is recorded',
  todo: 'Send 1 as SUBSTANCE_MISUSE, or leave INTERVENTION_RECEIVED and INTERVENTION_OFFERED blank.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { OC2: ['SUBSTANCE_MISUSE', 'INTERVENTION_RECEIVED', 'INTERVENTION_OFFERED'] },
  find: ({ OC2 }) =>
    OC2.filter(
      ({ text }) =>
        (text.SUBSTANCE_MISUSE === '' || isNo(text.SUBSTANCE_MISUSE)) &&
        (text.INTERVENTION_RECEIVED !== '' || text.INTERVENTION_OFFERED !== ''),
    ),
});
