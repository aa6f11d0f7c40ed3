import { defineCheck } from './check.ts';
import { datedWorkers, isKnownToHaveLeft } from './shared/social-workers.ts';

export default defineCheck({
  rule: 'SW11bSTG2',
  says: "A child's last social worker left before 31 March, and none followed",
  todo: 'Send the row of the social worker who followed, or leave SW_DEC blank if the last one stayed.',
  severity: 'stage 2 error',
  from: 2024,
  fields: { SWEpisodes: ['SW_DEC'] },
  // The public validator looks at the last five days of the year only, and finds every child with a single row, open or
  // not; the rule's words are "before 31 March". Of a child known to have left care no social worker is asked for.
  find(child, context) {
    const ends = datedWorkers(child).map((row) => ({ row, end: row.day.SW_DEC ?? context.lastDay }));
    const last = ends.toSorted((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0)).at(-1);
    return last && last.end < context.lastDay && !isKnownToHaveLeft(child, context) ? [last.row] : [];
  },
});
