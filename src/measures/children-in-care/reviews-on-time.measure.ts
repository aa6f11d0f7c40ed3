import { lastDay } from '../../domain/dates/period.ts';
import { byTeam } from '../breakdowns/breakdowns.ts';
import { defineMeasure, met, notMet, outside, unknown } from '../measure.ts';
import { counted } from '../words.ts';
import { isOnTime, reviewsOwed, told } from './reviews-due.ts';

export default defineMeasure({
  id: 'reviews-on-time',
  version: 1,
  title: 'Reviews all held on time in the last 12 months',
  explanation: `Of the children with at least one review due in the twelve months to the end of the day, how many had every one of
    them by its due day: the first within 20 working days of coming into care, the second within three months of the first,
    each later one within six months of the one before it as it was held. One that is due on the last day and not held yet is
    left out. A review that has been outstanding since before the twelve months counts as late. When no review at all is recorded
    though the first was due before then, whether any was held cannot be told, and the child stays in the count. Short breaks
    are left out. No such figure has been published since 2010/11.`,
  source: {
    title: 'Care Planning, Placement and Case Review (England) Regulations 2010',
    part: 'regulation 33; the count of children over twelve months is decided here',
    url: 'https://www.legislation.gov.uk/uksi/2010/959/regulation/33',
  },
  cohort: 'children-in-care',
  window: 'twelve months',
  better: 'higher',
  pledge: 1,
  oba: 'how well',
  reviewBy: '2028-04-01',
  shows: 'share',
  unknownCounts: true,
  by: byTeam('children-in-care'),
  phrase: 'had all their reviews on time',
  judge(history, period) {
    const owed = reviewsOwed(history, period);
    const missed = owed.filter((review) => !isOnTime(review));
    const late = missed.find(({ isDueInPeriod, isFirstOnRecord }) => isDueInPeriod || !isFirstOnRecord);
    if (late) return notMet(`${late.what.toLowerCase()} ${told(late)}`);
    if (missed[0])
      return unknown(`no review at all is recorded of a stay in care whose first was due ${missed[0].due}`);
    const last = owed.at(-1);
    if (!last) return outside(`no review fell due from ${period.start} to ${lastDay(period)}`);
    return met(`${counted(owed.length, 'review')} on time, the last ${told(last)}`);
  },
});
