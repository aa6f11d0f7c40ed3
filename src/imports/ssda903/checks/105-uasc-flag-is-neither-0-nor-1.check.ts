import { defineCheck } from './check.ts';
import { isNo, isYes } from './shared/outcomes.ts';

export default defineCheck({
  rule: '105',
  says: 'Whether the child is an unaccompanied asylum-seeking child is neither 0 nor 1',
  todo: 'Send 1 as UASC when the child was one in the year, 0 when not.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { Header: ['UASC'] },
  find: ({ Header }) => Header.filter(({ text }) => !isYes(text.UASC) && !isNo(text.UASC)),
});
