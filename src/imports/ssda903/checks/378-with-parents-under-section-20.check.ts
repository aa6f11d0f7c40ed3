import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '378',
  says: 'The child is placed with their parents while accommodated under section 20',
  todo: 'Put PLACE or LS right: a child under V2 who goes home is no longer looked after, so send the DEC and REC of the episode before.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['PLACE', 'LS'] },
  find: ({ Episodes }) => Episodes.filter(({ text }) => text.PLACE === 'P1' && text.LS === 'V2'),
});
