import { interruptionOf } from '../../domain/care/all-year-in-care.ts';
import { dateOf } from '../../domain/dates/plain-date.ts';
import type { History } from '../../domain/history/history.ts';
import { excluded, outside, type Judgement } from '../measure.ts';
import { whyNotInCare } from './in-care-on.ts';

/**
 * Why somebody was not looked after without a break for the twelve months to 31 March of the year and on that day; null when
 * they were (DOMAIN 1).
 */
export function notInCareAllYear(history: History, collectionYear: number): Judgement | null {
  let years = known.get(history);
  if (!years) known.set(history, (years = new Map()));
  let why = years.get(collectionYear);
  if (why === undefined) years.set(collectionYear, (why = whyNot(history, collectionYear)));
  return why;
}

// All measures of health and of school ask this of one person, of few years, at every day that is counted.
const known = new WeakMap<History, Map<number, Judgement | null>>();

function whyNot(history: History, collectionYear: number): Judgement | null {
  const day = dateOf(collectionYear, 3, 31);
  const notInCare = whyNotInCare(history, day);
  if (notInCare) return notInCare;
  const interruption = interruptionOf(history.episodes, collectionYear);
  return (
    interruption &&
    (interruption.kind === 'short break' ? excluded : outside)(
      `not in care all through the year to ${day}: ${interruption.because}`,
    )
  );
}
