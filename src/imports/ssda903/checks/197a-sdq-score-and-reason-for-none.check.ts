import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '197a',
  says: 'An SDQ score is given, and a reason for having none',
  todo: 'Send SDQ_SCORE or SDQ_REASON and leave the other blank.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { OC2: ['SDQ_SCORE', 'SDQ_REASON'] },
  find: ({ OC2 }) => OC2.filter(({ text }) => text.SDQ_SCORE !== '' && text.SDQ_REASON !== ''),
});
