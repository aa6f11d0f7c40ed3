import { defineCheck } from './check.ts';
import { beginsWithinDaysOf, datedWorkers } from './shared/social-workers.ts';

export default defineCheck({
  rule: 'SW10STG2',
  says: 'A social worker starts more than seven days before or after the end of the one before',
  todo: 'Put SW_DECOM, or the SW_DEC of the row before, right; or send the rows between. Of a first contact or re-referral send FCONTA as SW_REASON.',
  severity: 'stage 2 error',
  from: 2024,
  fields: { SWEpisodes: ['SW_DECOM'] },
  find(child, { collectionYear }) {
    const rows = datedWorkers(child);
    return rows.filter((row, index) => {
      const end = rows[index - 1]?.day.SW_DEC;
      // A first contact or re-referral follows nobody, says the rule since 2024/25.
      const followsNobody = collectionYear >= 2025 && row.text.SW_REASON === 'FCONTA';
      return end && !followsNobody && !beginsWithinDaysOf(row, end, 7);
    });
  },
});
