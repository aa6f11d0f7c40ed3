import { addDays, addMonths, type PlainDate } from '../dates/plain-date.ts';
import type { History } from '../history/history.ts';
import { stayOn, type Stay } from './stay.ts';
import { workingDaysAfter, type Due, type RuleSource, type Standing } from './timescale.ts';

const regulation33 = (part: string, standing: Standing = 'verified'): RuleSource => ({
  title: 'Care Planning, Placement and Case Review (England) Regulations 2010',
  part,
  url: 'https://www.legislation.gov.uk/uksi/2010/959/regulation/33',
  standing,
});
const laterReviews = regulation33('regulation 33(2): at most six months apart');

/**
 * When a looked-after child's case must next be reviewed; null when not looked after on the day, or in a short break.
 * Each day is counted from the review before it as it was held (DOMAIN 2, M12), and anew when the child comes back into
 * care.
 */
export const reviewDue = (history: History, day: PlainDate): Due | null =>
  reviewDueAfter(
    history,
    history.reviews.map(({ heldOn }) => heldOn),
    day,
  );

/** The same as if reviews had been held on these days, in their order, and on no others. */
export function reviewDueAfter(history: History, days: readonly PlainDate[], day: PlainDate): Due | null {
  const stay = stayOn(history, day);
  if (!stay) return null;
  const isOfStay = (heldOn: PlainDate) => heldOn >= stay.start && heldOn <= day;
  const last = days.findLast(isOfStay);
  if (last === undefined) return firstReview(stay);
  if (days.find(isOfStay) === last && stay.startIsKnown)
    return {
      what: 'Second review',
      due: addMonths(last, 3),
      because: `the first review was held ${last}`,
      source: regulation33('regulation 33(2): three months after the first'),
    };
  return {
    what: 'Review',
    due: addMonths(last, 6),
    because: `the last review was held ${last}`,
    source: laterReviews,
  };
}

/** The first review on our record of a stay, of which none is held. */
export function firstReview({ start, startIsKnown }: Pick<Stay, 'start' | 'startIsKnown'>): Due {
  // Whoever was in care before our record begins may have been reviewed before it, so six months is the latest it can be.
  if (!startIsKnown)
    return {
      what: 'Review',
      due: addMonths(start, 6),
      because: `no review is recorded, and care began by ${start}, earlier than we know`,
      source: laterReviews,
    };
  const due = workingDaysAfter(start, 20);
  return {
    what: 'First review',
    // Before 2015 no bank holidays are held: four weeks are then at most a few days short.
    due: due ?? addDays(start, 28),
    because: `no review is recorded since care began ${start}`,
    source: regulation33(
      'regulation 33(1): within 20 working days of becoming looked after',
      due ? 'verified' : 'house decision',
    ),
  };
}
