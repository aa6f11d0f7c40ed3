import type { Span } from '../domain/dates/period.ts';
import { addDays, type PlainDate } from '../domain/dates/plain-date.ts';
import type { CareLeaver } from './care-leaver.ts';
import { asAt } from './months.ts';
import { seeded } from './random.ts';
import { beganAs, predecessors } from './workers.ts';

/** One worker for a stretch of days. */
export interface Turn extends Span {
  readonly worker: string;
}

/** When a young person has an adviser: while relevant, and from some time around the 18th birthday while in the caseload. */
export function adviserSpans({ life, caseload, contact }: CareLeaver): Span[] {
  const [first, ...support] = caseload.map(openAtTheEnd);
  if (!first) return [...contact];
  const around = addDays(first.start, seeded(`adviser of ${life.child}`).int(-210, 40));
  const spans = [{ start: around < asAt ? around : first.start, end: first.end }];
  for (const span of support) {
    const last = spans.at(-1)!;
    if (last.end === span.start) spans.splice(-1, 1, { start: last.start, end: span.end });
    else spans.push(span);
  }
  return spans;
}

/** Nobody knew on the last day what ends after it. */
const openAtTheEnd = ({ start, end }: Span): Span => ({
  start,
  end: end !== null && end > asAt ? null : end,
});

/** The span with one adviser, and before that adviser began with the one who was there. */
export function turnsWith(worker: string, { start, end }: Span): Turn[] {
  const began = beganAs(worker);
  if (start >= began) return [{ worker, start, end }];
  const own = end === null || end > began ? [{ worker, start: began, end }] : [];
  const before = predecessors[worker];
  if (!before) return own;
  return [
    { worker: before, start: later(start, beganAs(before)), end: own.length > 0 ? began : end },
    ...own,
  ];
}

/** The turns as they were until the day. */
export const endedBy = (day: PlainDate, turns: readonly Turn[]): Turn[] =>
  turns
    .filter(({ start }) => start < day)
    .map((turn) => ({ ...turn, end: turn.end !== null && turn.end < day ? turn.end : day }));

export const later = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);
