import { lastDay, type Period } from '../../domain/dates/period.ts';
import { owedAdviser } from '../../domain/leaving-care/care-leavers.ts';
import type { Allocation, History } from '../../domain/history/history.ts';
import { clip } from '../../domain/timeline/spans.ts';
import { byTeam } from '../breakdowns/breakdowns.ts';
import { defineMeasure, excluded, outside, value } from '../measure.ts';

export default defineMeasure({
  id: 'personal-adviser-changes',
  version: 1,
  title: 'Personal advisers each care leaver has had in the last 12 months',
  explanation: `How many different personal advisers of their own a care leaver who is owed one at the end of the day has had in the
    twelve months to it: the median, with the lower and upper quartile. One is best: nobody changed. Somebody who comes back is
    the same adviser. One whose time ended on the first of those days counts. Teams, duty desks, vacancies and social workers
    are not counted. Whoever has had none in all that time is left out, and told of under care leavers with their own personal
    adviser. Young people still looked after are left out.`,
  source: {
    title: 'Decision of Pledgekeeper',
    part: 'counted as the return counts social workers in a year; whom an adviser is owed, by the Children Act 1989, sections 23B(2), 23C(3) and 23CZB',
    url: 'https://www.legislation.gov.uk/ukpga/1989/41/section/23B',
  },
  cohort: 'care-leavers',
  window: 'twelve months',
  better: 'lower',
  pledge: 2,
  oba: 'how well',
  reviewBy: '2028-04-01',
  shows: 'median',
  unit: 'personal advisers',
  unknownCounts: false,
  by: byTeam('care-leavers'),
  phrase: 'had so many personal advisers in the last 12 months',
  judge(history, period) {
    const { group, because } = owedAdviser(history, lastDay(period));
    if (group === null) return outside(because);
    if (group === 'eligible') return outside(`${because}; young people still looked after are counted apart`);

    const workers = new Set(advisersIn(history, period).map(({ workerId }) => workerId));
    const since = `since ${period.start}`;
    if (workers.size === 0) return excluded(`no personal adviser of their own ${since}`);
    return value(workers.size, `personal adviser${workers.size === 1 ? '' : 's'} of their own ${since}`);
  },
});

/** Of several rows for one worker each stands; an end on the first day was open at its start (DOMAIN M26, case 5). */
const advisersIn = ({ advisers }: History, { start, end }: Period): Allocation[] =>
  advisers.filter(
    (allocation) =>
      allocation.isNamedPerson &&
      clip(
        allocation.roles.filter(({ role }) => role === 'personal-adviser'),
        allocation,
      ).some((held) => held.start < end && (held.end === null || held.end >= start)),
  );
