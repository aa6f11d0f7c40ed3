import { daysBetween, type PlainDate } from '../dates/plain-date.ts';
import { holds, type Period, type Span } from '../dates/period.ts';

// Spans hold at least one day each; one whose end is not after its start is refused at the door.

const byStart = (a: Span, b: Span): number => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0);

const earlier = (a: PlainDate | null, b: PlainDate | null): PlainDate | null =>
  a === null || (b !== null && b < a) ? b : a;

/** The later of two ends; an open end is later than any day. */
export const laterEnd = (a: PlainDate | null, b: PlainDate | null): PlainDate | null =>
  a === null || b === null ? null : a > b ? a : b;

/** Whether the two have a day in common. */
export const overlaps = (a: Span, b: Span): boolean =>
  (b.end === null || a.start < b.end) && (a.end === null || b.start < a.end);

/** The parts of the spans that lie within, in the order given. */
export const clip = <T extends Span>(spans: readonly T[], within: Span): T[] =>
  spans
    .filter((span) => overlaps(span, within))
    .map((span) => ({
      ...span,
      start: span.start > within.start ? span.start : within.start,
      end: earlier(span.end, within.end),
    }));

/** The days held by any of the spans, as the fewest spans: those that touch or overlap become one. */
export function join(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of spans.toSorted(byStart)) {
    const last = joined.at(-1);
    if (last && (last.end === null || start <= last.end)) {
      joined[joined.length - 1] = { start: last.start, end: laterEnd(last.end, end) };
    } else {
      joined.push({ start, end });
    }
  }
  return joined;
}

/** The stretches between the first span and the last that none of them holds. */
export const gaps = (spans: readonly Span[]): Period[] =>
  join(spans).flatMap(({ end }, i, joined) => {
    const next = joined[i + 1];
    return next && end !== null ? [{ start: end, end: next.start }] : [];
  });

/** Those that have a day in common with any other of them. */
export function overlapping<T extends Span>(spans: readonly T[]): ReadonlySet<T> {
  const found = new Set<T>();
  let reachesFurthest: T | undefined;
  for (const span of spans.toSorted(byStart)) {
    if (reachesFurthest && overlaps(reachesFurthest, span)) found.add(reachesFurthest).add(span);
    if (!reachesFurthest || laterEnd(reachesFurthest.end, span.end) !== reachesFurthest.end)
      reachesFurthest = span;
  }
  return found;
}

/** The span that holds the day: of several the last started, of those started together the last given. Only `among` them, if asked. */
export function at<T extends Span>(
  spans: readonly T[],
  day: PlainDate,
  among: (span: T) => boolean = () => true,
): T | undefined {
  let found: T | undefined;
  for (const span of spans) {
    if (holds(span, day) && (!found || span.start >= found.start) && among(span)) found = span;
  }
  return found;
}

/** How many days the spans hold; a day held by two of them counts once. */
export const daysIn = (spans: readonly Period[]): number =>
  join(spans).reduce((days, { start, end }) => days + (end === null ? 0 : daysBetween(start, end)), 0);
