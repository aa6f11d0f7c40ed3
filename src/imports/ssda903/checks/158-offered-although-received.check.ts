import { defineCheck } from './check.ts';
import { isYes } from './shared/outcomes.ts';

export default defineCheck({
  rule: '158',
  says: 'Help with substance misuse was received, yet whether it was offered is answered too',
  todo: 'Leave INTERVENTION_OFFERED blank, or put INTERVENTION_RECEIVED right.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { OC2: ['INTERVENTION_RECEIVED', 'INTERVENTION_OFFERED'] },
  find: ({ OC2 }) =>
    OC2.filter(({ text }) => isYes(text.INTERVENTION_RECEIVED) && text.INTERVENTION_OFFERED !== ''),
});
