import { lastDay } from '../../domain/dates/period.ts';
import { byTeam } from '../breakdowns/breakdowns.ts';
import { defineMeasure, met, notMet, outside, unknown } from '../measure.ts';
import { counted } from '../words.ts';
import { isOnTime, plansOwed, told } from '../../domain/education/plans-owed.ts';

export default defineMeasure({
  id: 'pep-on-time',
  version: 1,
  title: 'Personal education plans (PEP) all on time in the last 12 months',
  explanation: `Of the children in care of school age to whom a personal education plan was due in the twelve months to the end of
    the day, how many had each of them by its due day. What the law says: the plan is part of the care plan, which is there
    within 10 working days of the first placement; here they are counted from the day of coming into care. What this program
    says, and no law we have read: after the first, a plan is made or reviewed in each school term that begins in care; terms
    end on 31 December, 31 March and 31 August; plans are asked for from the September after the fourth birthday; and whoever was
    in care before then has the first term. A plan made in the four weeks before coming into care counts. One that is due on the
    last day and not there yet is left out, and so are short breaks. When no plan at all is recorded though the first was due
    before the twelve months, whether any was made cannot be told, and the child stays in the count.`,
  source: {
    title: 'Care Planning, Placement and Case Review (England) Regulations 2010',
    part: 'regulation 4(2), ten working days, and Schedule 1, what a care plan holds; once a school term is decided here',
    url: 'https://www.legislation.gov.uk/uksi/2010/959/schedule/1',
  },
  cohort: 'children-in-care',
  window: 'twelve months',
  better: 'higher',
  pledge: 2,
  oba: 'how well',
  reviewBy: '2028-04-01',
  shows: 'share',
  unknownCounts: true,
  by: byTeam('children-in-care'),
  phrase: 'had all their personal education plans on time',
  judge(history, period) {
    const owed = plansOwed(history, period);
    const missed = owed.filter((plan) => !isOnTime(plan));
    const late = missed.find(({ isDueInPeriod }) => isDueInPeriod);
    if (late) return notMet(told(late));
    if (missed[0])
      return unknown(`no plan at all is recorded of a stay in care whose first was due ${missed[0].due}`);
    const last = owed.at(-1);
    if (!last)
      return outside(`no personal education plan fell due from ${period.start} to ${lastDay(period)}`);
    return met(`${counted(owed.length, 'plan')} on time, the last: ${told(last)}`);
  },
});
