import { defineCheck } from './check.ts';

export default defineCheck({
  rule: 'NoE',
  says: "The child was looked after before this year, but last year's return has no episodes of them",
  todo: "Check DECOM; if it is right, last year's return left the child out: send their episodes there too.",
  severity: 'warning',
  from: 2023,
  fields: { Episodes: ['DECOM'] },
  needs: ['last year'],
  find: ({ Episodes, lastYear }, { start }) =>
    lastYear?.Episodes.length === 0
      ? Episodes.filter(({ day }) => day.DECOM !== null && day.DECOM < start)
      : [],
});
