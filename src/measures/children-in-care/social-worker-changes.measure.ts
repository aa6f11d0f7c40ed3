import { holds, lastDay, type Period } from '../../domain/dates/period.ts';
import type { History, SocialWorkerSpan } from '../../domain/history/history.ts';
import { byTeam } from '../breakdowns/breakdowns.ts';
import { defineMeasure, unknown, value } from '../measure.ts';
import { notInCareOn } from './in-care-on.ts';

const sources = ['return', 'allocation'] as const;

export default defineMeasure({
  id: 'social-worker-changes',
  version: 1,
  title: 'Changes of social worker of each child in the last 12 months',
  explanation: `How many times the social worker of a child who is in care at the end of the day became another in the twelve months to
    it, also while the child was not in care: the median, with the lower and upper quartile. None is best. Changes are counted,
    and not workers: one who stands in for another and hands back makes two changes. The first worker a child ever had is no
    change, and neither is a gap before the same one comes back. Workers are told of by the return and by allocations recorded
    here, which know them by other numbers: whichever tells of more changes counts. When none is recorded in those months, or
    the worker before or after a change has no number, the child is shown as unknown and is not in the count. Short breaks are
    left out.`,
  source: {
    title: 'Decision of Pledgekeeper',
    part: 'the days are those of the return’s social worker episodes; the return counts different workers, and this counts changes',
    url: 'https://www.gov.uk/government/publications/local-authority-interactive-tool-lait',
  },
  cohort: 'children-in-care',
  window: 'twelve months',
  better: 'lower',
  pledge: 2,
  oba: 'how well',
  reviewBy: '2028-04-01',
  shows: 'median',
  unit: 'changes',
  unknownCounts: false,
  by: byTeam('children-in-care'),
  phrase: 'had so many changes of social worker in the last 12 months',
  judge(history, period) {
    const notInCare = notInCareOn(history, lastDay(period));
    if (notInCare) return notInCare;
    const since = `since ${period.start}`;
    const told = sources.map((source) => workersUntil(history, period, source)).filter(hasAnyIn(period));
    if (told.length === 0) return unknown(`no social worker is recorded ${since}`);
    const known = told.map((spans) => changesIn(spans, period)).filter((changes) => changes !== null);
    if (known.length === 0) return unknown(`from or to a social worker without a number ${since}`);
    const changes = Math.max(...known);
    return value(changes, `change${changes === 1 ? '' : 's'} of social worker ${since}`);
  },
});

const workersUntil = (
  { socialWorkers }: History,
  { end }: Period,
  source: SocialWorkerSpan['source'],
): SocialWorkerSpan[] => socialWorkers.filter((span) => span.source === source && span.start < end);

const hasAnyIn =
  ({ start }: Period) =>
  (spans: readonly SocialWorkerSpan[]): boolean =>
    spans.some(({ end }) => end === null || end > start);

/** How many began in the period after another worker; null when one of them or the one before has no number. */
function changesIn(spans: readonly SocialWorkerSpan[], period: Period): number | null {
  let changes = 0;
  for (const [i, { worker, start }] of spans.entries()) {
    const before = spans[i - 1];
    if (!before || !holds(period, start)) continue;
    if (worker === null || before.worker === null) return null;
    if (worker !== before.worker) changes += 1;
  }
  return changes;
}
