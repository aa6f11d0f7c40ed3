import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '566',
  says: 'The day a child was back is given, and not whether they were missing or away',
  todo: 'Send M (missing) or A (away without authorisation) as MISSING.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Missing: ['MISSING', 'MIS_END'] },
  find: ({ Missing }) => Missing.filter(({ text }) => text.MIS_END !== '' && text.MISSING === ''),
});
