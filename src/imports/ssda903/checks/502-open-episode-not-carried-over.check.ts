import { defineCheck } from './check.ts';
import { dated } from './shared/episode-pairs.ts';

export default defineCheck({
  rule: '502',
  says: "The first episode of the year does not begin on the day of the episode that last year's return left open",
  todo: "Send the episode that last year's return left open, with the same DECOM; or put DECOM right.",
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['DECOM'] },
  needs: ['last year'],
  find({ Episodes, lastYear }) {
    const open = dated(lastYear?.Episodes ?? []).filter(({ text }) => text.DEC === '');
    return dated(Episodes)
      .slice(0, 1)
      .filter(({ day }) => open.some((before) => before.day.DECOM !== day.DECOM));
  },
});
