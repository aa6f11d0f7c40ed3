import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '356',
  says: 'The episode ends before it begins',
  todo: 'Put DECOM or DEC right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['DECOM', 'DEC'] },
  find: ({ Episodes }) =>
    Episodes.filter(({ day }) => day.DECOM !== null && day.DEC !== null && day.DEC < day.DECOM),
});
