import { addDays } from '../../../domain/dates/plain-date.ts';
import { defineCheck } from './check.ts';
import { isShortBreak } from './shared/care.ts';
import { periodsOfCare } from './shared/periods-of-care.ts';

export default defineCheck({
  rule: '210',
  says: 'The unique pupil number is still awaited (UN4), but at 31 March the child had been in care for more than a week',
  todo: 'Ask the school for the UPN and send it, or UN2, UN3 or UN5 if there is none.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Header: ['UPN'], Episodes: ['DECOM'] },
  // The public validator finds those who came in the last week, and so not those the rule is about.
  find({ Header, Episodes }, { lastDay }) {
    const awaiting = Header.filter(({ text }) => text.UPN === 'UN4');
    const inCare = Episodes.filter((episode) => !isShortBreak(episode));
    const care = periodsOfCare(inCare).find(
      ({ start, end }) => start < addDays(lastDay, -7) && (end === null || end > lastDay),
    );
    if (awaiting.length === 0 || !care) return [];
    return [...awaiting, ...inCare.filter(({ day }) => day.DECOM === care.start)];
  },
});
