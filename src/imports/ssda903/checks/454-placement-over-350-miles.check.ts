import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '454',
  says: 'The placement is more than 350 miles from home',
  todo: 'Check HOME_POST and PL_POST: such a distance is seldom right.',
  severity: 'stage 2 error',
  from: 2026,
  fields: { Episodes: ['PL_DISTANCE'] },
  needs: ['places'],
  // 999.9 stands for a distance that cannot be known (DOMAIN 5).
  find: ({ Episodes }) =>
    Episodes.filter(({ text }) => Number(text.PL_DISTANCE) > 350 && Number(text.PL_DISTANCE) !== 999.9),
});
