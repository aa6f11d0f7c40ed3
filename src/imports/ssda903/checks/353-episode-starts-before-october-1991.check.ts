import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '353',
  says: 'The episode began before 14 October 1991, when the Children Act 1989 came into force',
  todo: 'Check DECOM: send the day that the episode began.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['DECOM'] },
  find: ({ Episodes }) => Episodes.filter(({ day }) => day.DECOM !== null && day.DECOM < '1991-10-14'),
});
