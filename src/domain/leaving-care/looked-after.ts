import type { Episode } from '../care/episode.ts';
import { isShortBreak } from '../care/in-care.ts';
import { holds, type Period, type Span } from '../dates/period.ts';
import { daysBetween, type PlainDate } from '../dates/plain-date.ts';
import { join } from '../timeline/spans.ts';

/**
 * The stretches within the period in which a person was looked after, in order and apart. `episodes` stand in
 * order of their start. Short breaks are left out episode by episode, not by person (DOMAIN 0.5); remand counts
 * (DOMAIN 3.1).
 */
export function lookedAfterWithin(period: Period, episodes: readonly Episode[]): Period[] {
  const stretches: Period[] = [];
  let last: Period | undefined;
  for (const { start, end, legalStatus } of episodes) {
    if (isShortBreak(legalStatus)) continue;
    const from = later(start, period.start);
    const to = end === null || end > period.end ? period.end : end;
    if (from >= to) continue;
    if (last && from <= last.end) {
      last = { start: last.start, end: later(last.end, to) };
      stretches[stretches.length - 1] = last;
    } else {
      last = { start: from, end: to };
      stretches.push(last);
    }
  }
  return stretches;
}

/** Days of care before the day, which is not one of them. */
export function daysOfCareBefore(care: readonly Period[], day: PlainDate): number {
  let days = 0;
  for (const { start, end } of care) {
    if (start < day) days += daysBetween(start, end < day ? end : day);
  }
  return days;
}

/** Since when the spans have covered every day up to the day and with it; null when they do not cover it. */
export const coveredSince = (spans: readonly Span[], day: PlainDate): PlainDate | null =>
  join(spans).find((span) => holds(span, day))?.start ?? null;

export const later = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);
