import { episodeAt, shortBreakAt } from '../../domain/care/in-care.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { History } from '../../domain/history/history.ts';
import { excluded, outside, type Judgement } from '../measure.ts';

/** Why somebody is not among the children in care at the end of the day, short breaks apart; null when they are (DOMAIN 0.6). */
export function notInCareOn(history: History, day: PlainDate): Judgement | null {
  if (last?.history !== history || last.day !== day) last = { history, day, why: whyNotInCare(history, day) };
  return last.why;
}

// Every other measure asks this of the same person and day, so the last answer is kept.
let last: { readonly history: History; readonly day: PlainDate; readonly why: Judgement | null } | undefined;

/** The same, of a day that few measures ask for; the last answer stays that of the as-at day. */
export function whyNotInCare({ diedOn, episodes }: History, day: PlainDate): Judgement | null {
  if (diedOn !== null && diedOn <= day) return outside(`died on ${diedOn}`);
  if (episodeAt(episodes, day)) return null;
  return shortBreakAt(episodes, day)
    ? excluded(`short breaks only on ${day}`)
    : outside(`not in care on ${day}`);
}
