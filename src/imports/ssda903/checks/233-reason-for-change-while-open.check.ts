import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '233',
  says: 'A reason for a change of placement is given on an episode that has not ended',
  todo: 'Leave REASON_PLACE_CHANGE blank, or send the DEC and REC of the episode.',
  severity: 'stage 2 error',
  from: 2026,
  fields: { Episodes: ['REASON_PLACE_CHANGE'] },
  find: ({ Episodes }) => Episodes.filter(({ text }) => text.DEC === '' && text.REASON_PLACE_CHANGE !== ''),
});
