import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '355',
  says: 'Episode starts and ends on the same day',
  todo: 'Send a later DEC, or take the row out if the child did not move that day.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['DECOM', 'DEC'] },
  find: ({ Episodes }) => Episodes.filter(({ day }) => day.DECOM !== null && day.DECOM === day.DEC),
});
