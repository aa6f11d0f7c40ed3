import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '565',
  says: 'The day a child went is given, and not whether they were missing or away',
  todo: 'Send M (missing) or A (away without authorisation) as MISSING.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Missing: ['MISSING', 'MIS_START'] },
  find: ({ Missing }) => Missing.filter(({ text }) => text.MIS_START !== '' && text.MISSING === ''),
});
