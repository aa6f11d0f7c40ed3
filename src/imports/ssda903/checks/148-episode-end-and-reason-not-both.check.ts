import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '148',
  says: 'The episode has an end but no reason, or a reason but no end',
  todo: 'Send both DEC and REC, or leave both blank while the episode goes on.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { Episodes: ['DEC', 'REC'] },
  find: ({ Episodes }) => Episodes.filter(({ text }) => (text.DEC === '') !== (text.REC === '')),
});
