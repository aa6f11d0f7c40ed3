import { defineCheck } from './check.ts';
import { datedWorkers, isKnownToHaveLeft } from './shared/social-workers.ts';

export default defineCheck({
  rule: 'SW17STG2',
  says: "A child's last social worker is no longer there at the end of 31 March",
  todo: 'Leave the last SW_DEC blank, or send the row of the social worker who followed.',
  severity: 'stage 2 error',
  from: 2026,
  fields: { SWEpisodes: ['SW_DECOM', 'SW_DEC'] },
  // A child known to have left care needs none. An end after the year is rule SW07STG2.
  find(child, context) {
    const last = datedWorkers(child).at(-1);
    return last?.day.SW_DEC && last.day.SW_DEC <= context.lastDay && !isKnownToHaveLeft(child, context)
      ? [last]
      : [];
  },
});
