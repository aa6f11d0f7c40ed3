import { defineCheck } from './check.ts';
import { isYes } from './shared/outcomes.ts';

export default defineCheck({
  rule: '192',
  says: 'A substance misuse problem was found, and whether help was received is not said',
  todo: 'Send INTERVENTION_RECEIVED: 1 when the child had help with it in the year, 0 when not.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { OC2: ['SUBSTANCE_MISUSE', 'INTERVENTION_RECEIVED'] },
  find: ({ OC2 }) =>
    OC2.filter(({ text }) => isYes(text.SUBSTANCE_MISUSE) && text.INTERVENTION_RECEIVED === ''),
});
