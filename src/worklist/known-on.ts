import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { History, KnownStatus } from '../domain/history/history.ts';
import { isNeet } from '../domain/leaving-care/activity.ts';
import { at } from '../domain/timeline/spans.ts';

/** What was known on the day, and when it had last been confirmed by then. */
export interface Known {
  readonly code: string;
  readonly since: PlainDate;
  readonly lastKnownOn: PlainDate;
}

export function knownOn(statuses: readonly KnownStatus[], day: PlainDate): Known | null {
  const status = at(statuses, day);
  if (!status) return null;
  const { code, start, lastKnownOn } = status;
  // What confirmed it later was not known yet.
  return { code, since: start, lastKnownOn: lastKnownOn <= day ? lastKnownOn : start };
}

/** Not in education, employment or training on the day: since when, whatever the reason was; null when it is not so. */
export function neetOn({ eet }: History, day: PlainDate): Known | null {
  const known = knownOn(eet, day);
  if (!known || !isNeet(known.code)) return null;
  let { since } = known;
  for (const { start, end, code } of eet.toReversed()) if (end === since && isNeet(code)) since = start;
  return { ...known, since };
}
