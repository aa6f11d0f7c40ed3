import { lastDay } from '../../domain/dates/period.ts';
import { byTeam } from '../breakdowns/breakdowns.ts';
import { defineMeasure, met, notMet, outside } from '../measure.ts';
import { isOnTime, reviewsOwed, told } from './reviews-due.ts';

export default defineMeasure({
  id: 'first-review-on-time',
  version: 1,
  title: 'First review held within 20 working days, in the last 12 months',
  explanation: `Of the children whose first review fell due in the twelve months to the end of the day, how many had it by the due
    day, which is the 20th working day after the day they came into care. One that is due on the last day and not held yet is
    left out, and so are children who left care by the due day, whose care began before the record does, or who are looked after
    in short breaks. A review that is not recorded counts as not held.`,
  source: {
    title: 'Care Planning, Placement and Case Review (England) Regulations 2010',
    part: 'regulation 33(1); how working days are counted is decided here',
    url: 'https://www.legislation.gov.uk/uksi/2010/959/regulation/33',
  },
  cohort: 'children-in-care',
  window: 'twelve months',
  better: 'higher',
  pledge: 1,
  oba: 'how well',
  reviewBy: '2028-04-01',
  shows: 'share',
  unknownCounts: false,
  by: byTeam('children-in-care'),
  phrase: 'had their first review on time',
  judge(history, period) {
    const first = reviewsOwed(history, period).filter(
      ({ what, isDueInPeriod }) => what === 'First review' && isDueInPeriod,
    );
    const missed = first.find((review) => !isOnTime(review));
    if (missed) return notMet(told(missed));
    return first[0]
      ? met(told(first[0]))
      : outside(`no first review fell due from ${period.start} to ${lastDay(period)}`);
  },
});
