import { defineCheck } from './check.ts';
import { dated } from './shared/episode-pairs.ts';

export default defineCheck({
  rule: '562',
  says: "The episode began before this year, but is not the last of last year's return",
  todo: "Check DECOM; if it is right, last year's return left the episode out: send it there too.",
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['DECOM'] },
  needs: ['last year'],
  find({ Episodes, lastYear }, { start }) {
    if (!lastYear) return [];
    const last = dated(lastYear.Episodes).at(-1);
    return dated(Episodes)
      .slice(0, 1)
      .filter(({ day }) => day.DECOM! < start && day.DECOM !== last?.day.DECOM);
  },
});
