import { lastDay, type Period } from '../../domain/dates/period.ts';
import { addDays } from '../../domain/dates/plain-date.ts';
import type { History, KnownStatus } from '../../domain/history/history.ts';
import { careLeaver } from '../../domain/leaving-care/care-leavers.ts';
import { outside, unknown, type Judgement } from '../measure.ts';

// Older news does not tell what somebody does today (DOMAIN 2, M17, live variants: the house's decision).
export const daysOfNews = 8 * 7;

/**
 * Judges a care leaver of the live caseload by the latest status on the period's last day, when it was confirmed within
 * the eight weeks before; otherwise the record cannot tell.
 */
export function judgeLive(
  history: History,
  period: Period,
  statuses: readonly KnownStatus[],
  judge: (status: KnownStatus) => Judgement,
): Judgement {
  const day = lastDay(period);
  const { isCareLeaver, because } = careLeaver(history, day);
  if (!isCareLeaver) return outside(because);

  const latest = statuses.findLast(({ start }) => start <= day);
  if (!latest) return unknown('nothing is recorded');
  const { code, end, lastKnownOn } = latest;
  if (end !== null && end <= day) return unknown(`${code} ended ${end}, and nothing is recorded since`);
  if (lastKnownOn < addDays(day, -daysOfNews))
    return unknown(`${code} was last confirmed ${lastKnownOn}, more than 8 weeks before ${day}`);
  return judge(latest);
}
