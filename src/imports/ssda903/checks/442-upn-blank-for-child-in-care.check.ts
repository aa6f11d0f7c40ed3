import { defineCheck } from './check.ts';
import { isShortBreak } from './shared/care.ts';

export default defineCheck({
  rule: '442',
  says: 'The child is looked after, and the unique pupil number is blank',
  todo: 'Send UPN, or UN1 to UN5 for why there is none.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Header: ['UPN'] },
  find: ({ Header, Episodes }) =>
    Episodes.some((episode) => !isShortBreak(episode)) ? Header.filter(({ text }) => text.UPN === '') : [],
});
