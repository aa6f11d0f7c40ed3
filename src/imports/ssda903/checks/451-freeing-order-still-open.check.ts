import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '451',
  says: 'The child is still freed for adoption, but no freeing order could be applied for since 30 December 2005',
  todo: 'Send the DEC and REC of the episode, or put LS right.',
  severity: 'stage 2 error',
  from: 2023,
  to: 2024,
  fields: { Episodes: ['DEC', 'REC', 'LS'] },
  find: ({ Episodes }) =>
    Episodes.filter(({ text }) => text.LS === 'D1' && text.DEC === '' && text.REC === ''),
});
