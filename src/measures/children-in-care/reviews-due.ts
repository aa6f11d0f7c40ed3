import { reviewDueAfter } from '../../domain/care/reviews.ts';
import { holds, lastDay, type Period } from '../../domain/dates/period.ts';
import { addMonths, type PlainDate } from '../../domain/dates/plain-date.ts';
import type { History } from '../../domain/history/history.ts';
import { staysInCare, type StayInCare } from '../../domain/care/stays-in-care.ts';

/** A review that had to be held by a day of the period, or still had to be held in it. */
export interface ReviewOwed {
  /** `First review`, `Second review` or, when it is neither or cannot be told, `Review`. */
  readonly what: string;
  readonly due: PlainDate;
  readonly heldOn: PlainDate | null;
  /** False when it was due before the period, and outstanding when the period began. */
  readonly isDueInPeriod: boolean;
  /** No review at all is recorded of the stay. */
  readonly isFirstOnRecord: boolean;
}

/**
 * The reviews owed in the period, each counted from the one before it as it was held (DOMAIN M12). One that is not held is
 * owed from the day after it was due, not on that day itself; not to whoever left care by then.
 */
export function reviewsOwed(history: History, period: Period): readonly ReviewOwed[] {
  if (last?.history !== history || last.period !== period)
    last = { history, period, owed: workOut(history, period) };
  return last.owed;
}

// Two measures ask this of the same person and period, so the last answer is kept.
let last:
  { readonly history: History; readonly period: Period; readonly owed: readonly ReviewOwed[] } | undefined;

function workOut(history: History, period: Period): ReviewOwed[] {
  return staysInCare(history)
    .filter(({ start, end }) => start < period.end && (end === null || end > period.start))
    .flatMap((stay) => owedInStay(history, stay, period));
}

function owedInStay(history: History, stay: StayInCare, period: Period): ReviewOwed[] {
  const asAt = lastDay(period);
  const held = history.reviews
    .map(({ heldOn }) => heldOn)
    .filter((day, i, all) => day !== all[i - 1] && holds(stay, day) && day <= asAt);
  // No interval is longer than six months, so what was held earlier was not due in the period.
  const lookFrom = addMonths(period.start, -6);
  const owed: ReviewOwed[] = [];
  for (let i = 0; i <= held.length; i += 1) {
    const heldOn = held[i] ?? null;
    if (heldOn !== null && heldOn < lookFrom) continue;
    const due = dueAfter(history, held.slice(0, i), held[i - 1] ?? stay.start);
    if (!due || (heldOn === null && (due.due >= asAt || (stay.end !== null && stay.end <= due.due))))
      continue;
    const isDueInPeriod = holds(period, due.due);
    if (isDueInPeriod || (heldOn === null && due.due < period.start))
      owed.push({ ...due, heldOn, isDueInPeriod, isFirstOnRecord: i === 0 });
  }
  return owed;
}

/** What was due next on the day, as if nothing had been held but these. */
function dueAfter(history: History, held: readonly PlainDate[], day: PlainDate) {
  const due = reviewDueAfter(history, held, day);
  return due && { what: due.what, due: due.due };
}

export const isOnTime = ({ heldOn, due }: ReviewOwed): boolean => heldOn !== null && heldOn <= due;

/** `held 2025-05-21, due 2025-05-20`; `due 2025-05-20, and not held`. */
export const told = ({ heldOn, due }: ReviewOwed): string =>
  heldOn === null ? `due ${due}, and none is recorded` : `held ${heldOn}, due ${due}`;
