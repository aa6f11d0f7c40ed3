import { addDays } from '../../../domain/dates/plain-date.ts';
import { defineCheck } from './check.ts';
import { beginsWithinDaysOf } from './shared/social-workers.ts';

export default defineCheck({
  rule: 'SW11aSTG2',
  says: "A social worker's time ended before 31 March, and the next did not start within five days",
  todo: 'Put SW_DECOM, or the SW_DEC of the row before, right; or send the rows between.',
  severity: 'stage 2 error',
  from: 2024,
  to: 2024,
  fields: { SWEpisodes: ['SW_DEC'] },
  // Found is the row that follows, also one without a start; that none follows at all is rule SW11bSTG2.
  find: ({ SWEpisodes }, { lastDay }) =>
    SWEpisodes.filter((row, index) => {
      const end = SWEpisodes[index - 1]?.day.SW_DEC;
      const isNoDay = row.day.SW_DECOM === null && row.text.SW_DECOM !== '';
      return end && end <= addDays(lastDay, -5) && !isNoDay && !beginsWithinDaysOf(row, end, 5);
    }),
});
