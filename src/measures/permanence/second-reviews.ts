import { firstReview } from '../../domain/care/reviews.ts';
import { holds, lastDay, type Period } from '../../domain/dates/period.ts';
import { addMonths, type PlainDate } from '../../domain/dates/plain-date.ts';
import type { History } from '../../domain/history/history.ts';
import { staysInCare, type StayInCare } from '../../domain/care/stays-in-care.ts';

/** The second review of a stay in care, which fell due in a period. */
export interface SecondReview {
  readonly stay: StayInCare;
  /** Three months after the first as it was held; where none was in time for that, after the day the first was due. */
  readonly due: PlainDate;
  readonly heldOn: PlainDate | null;
}

/**
 * The second reviews that fell due in the period (DOMAIN 2, M12 and M15). One that is due on its last day and not held yet is
 * left out, and so is that of a stay that had ended by then, or began before the record does.
 */
export function secondReviewsDueIn(history: History, period: Period): SecondReview[] {
  const asAt = lastDay(period);
  return staysInCare(history).flatMap((stay) => {
    if (!stay.startIsKnown || stay.start > asAt) return [];
    const { due, heldOn } = secondReviewOf(history, stay, asAt);
    const isOver = heldOn !== null || (due < asAt && (stay.end === null || stay.end > due));
    return isOver && holds(period, due) ? [{ stay, due, heldOn }] : [];
  });
}

function secondReviewOf(history: History, stay: StayInCare, asAt: PlainDate): Omit<SecondReview, 'stay'> {
  const latest = addMonths(firstReview(stay).due, 3);
  const [first, second = null] = [...new Set(history.reviews.map(({ heldOn }) => heldOn))].filter(
    (day) => holds(stay, day) && day <= asAt,
  );
  // Where reviews are recorded only since some year, the first on the record is not the first of a long stay.
  if (first === undefined || first > latest) return { due: latest, heldOn: null };
  return { due: addMonths(first, 3), heldOn: second };
}
