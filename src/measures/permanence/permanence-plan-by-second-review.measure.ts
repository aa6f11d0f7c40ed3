import { lastDay } from '../../domain/dates/period.ts';
import type { History } from '../../domain/history/history.ts';
import { byTeam } from '../breakdowns/breakdowns.ts';
import { defineMeasure, met, notMet, outside } from '../measure.ts';
import { secondReviewsDueIn, type SecondReview } from './second-reviews.ts';

export default defineMeasure({
  id: 'permanence-plan-by-second-review',
  version: 1,
  title: 'Plan for a permanent home by the second review, in the last 12 months',
  explanation: `Of the children whose second review fell due in the twelve months to the end of the day, how many had a plan for a
    permanent home recorded in this stay in care on or before the day the review was held; while it is not held, on or before
    the day it was due. That is three months after the first review as it was held or, while none is held by then, after the day
    the first was due: so reviews recorded only from a later year on are not taken for the first. A second review that is due on
    the last day and not held yet is left out, and so are children who left care by the
    due day, whose care began before the record does, or who are looked after in short breaks. A plan that is not recorded counts
    as none.`,
  source: {
    title: 'Care Planning, Placement and Case Review (England) Regulations 2010',
    part: 'regulation 5(a), the plan for permanence; that it is there by the second review is decided here, and is not the law',
    url: 'https://www.legislation.gov.uk/uksi/2010/959/regulation/5',
  },
  cohort: 'children-in-care',
  window: 'twelve months',
  better: 'higher',
  pledge: 2,
  oba: 'how well',
  reviewBy: '2028-04-01',
  shows: 'share',
  unknownCounts: false,
  by: byTeam('children-in-care'),
  phrase: 'had a plan for a permanent home by their second review',
  judge(history, period) {
    const reviews = secondReviewsDueIn(history, period).map((review) => ({
      review,
      planned: plannedBy(history, review),
    }));
    const without = reviews.find(({ planned }) => !planned);
    if (without) return notMet(`${told(without.review)}, and no plan was recorded by then`);
    const [first] = reviews;
    return first
      ? met(`planned ${first.planned!.recordedOn} (${first.planned!.plan}); ${told(first.review)}`)
      : outside(`no second review fell due from ${period.start} to ${lastDay(period)}`);
  },
});

/** The first plan of the stay, if it was recorded by the review. */
const plannedBy = ({ permanencePlans }: History, { stay, due, heldOn }: SecondReview) =>
  permanencePlans.find(({ recordedOn }) => recordedOn >= stay.start && recordedOn <= (heldOn ?? due));

const told = ({ due, heldOn }: SecondReview): string =>
  `second review ${heldOn === null ? `due ${due} and not held` : `held ${heldOn}, due ${due}`}`;
