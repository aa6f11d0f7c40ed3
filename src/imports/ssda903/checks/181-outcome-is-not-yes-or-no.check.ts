import { defineCheck } from './check.ts';
import { isNo, isYes, outcomeItems } from './shared/outcomes.ts';

export default defineCheck({
  rule: '181',
  says: 'An item of OC2 is neither 0 nor 1',
  todo: 'Send 1 for yes and 0 for no, or leave the item blank where it is not asked of the child.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { OC2: outcomeItems },
  find: ({ OC2 }) =>
    OC2.filter(({ text }) =>
      outcomeItems.some((item) => text[item] !== '' && !isYes(text[item]) && !isNo(text[item])),
    ),
});
