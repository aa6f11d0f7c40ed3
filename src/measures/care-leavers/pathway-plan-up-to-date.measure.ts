import { lastDay } from '../../domain/dates/period.ts';
import { addMonths, type PlainDate } from '../../domain/dates/plain-date.ts';
import type { History } from '../../domain/history/history.ts';
import { owedAdviser } from '../../domain/leaving-care/care-leavers.ts';
import { needsAssessmentDue, pathwayPlanDue, planReviewDue } from '../../domain/leaving-care/duties.ts';
import { byTeam } from '../breakdowns/breakdowns.ts';
import { defineMeasure, excluded, met, notMet, outside, unknown } from '../measure.ts';

export default defineMeasure({
  id: 'pathway-plan-up-to-date',
  version: 1,
  title: 'Young people with an up-to-date pathway plan',
  explanation: `Of the young people owed a pathway plan at the end of the day, how many have had their needs assessed, have a plan, and
    had it made or reviewed within the last six months. Owed one are eligible young people of 16 and 17 in care, relevant ones,
    former relevant ones to 21, and to 25 when they have asked for support or are in a programme of education or training. Whoever
    is not due yet is left out. What was done late and stands now is met. When neither assessment, plan nor review is recorded
    though they were due more than a year ago, it cannot be told, and the young person stays in the count.`,
  source: {
    title: 'Care Leavers (England) Regulations 2010',
    part: 'regulation 5; the six months of a review were read second-hand, and when a plan is due is decided here',
    url: 'https://www.legislation.gov.uk/uksi/2010/2571/regulation/5',
  },
  cohort: 'care-leavers',
  window: 'day',
  better: 'higher',
  pledge: 3,
  oba: 'how well',
  reviewBy: '2028-04-01',
  shows: 'share',
  unknownCounts: true,
  by: byTeam('care-leavers'),
  phrase: 'had an up-to-date pathway plan',
  judge(history, period) {
    const day = lastDay(period);
    const { group, because } = owedAdviser(history, day);
    if (group === null) return outside(because);

    const open = [needsAssessmentDue(history, day), pathwayPlanDue(history, day)].filter(
      (due) => due !== null,
    );
    const missed = open.find(({ due }) => due < day);
    if (missed) {
      const sentence = `${missed.what.toLowerCase()} was due ${missed.due}: ${missed.because}`;
      return missed.due < addMonths(day, -12) && isSilent(history, day)
        ? unknown(sentence)
        : notMet(sentence);
    }
    if (open[0])
      return excluded(`${open[0].what.toLowerCase()} not due until ${open[0].due}: ${open[0].because}`);

    const review = planReviewDue(history, day);
    if (!review) return unknown(`${because}, and nothing tells when the plan is to be reviewed`);
    const sentence = `${review.because}, due by ${review.due}`;
    return review.due >= day ? met(sentence) : notMet(sentence);
  },
});

/** Nothing of the kind has ever been recorded, so the record is taken to lack it. */
const isSilent = ({ needsAssessments, pathwayPlans, pathwayPlanReviews }: History, day: PlainDate): boolean =>
  [
    ...needsAssessments.map(({ completedOn }) => completedOn),
    ...pathwayPlans.map(({ madeOn }) => madeOn),
    ...pathwayPlanReviews.map(({ heldOn }) => heldOn),
  ].every((done) => done > day);
