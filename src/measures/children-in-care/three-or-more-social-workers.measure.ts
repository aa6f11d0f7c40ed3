import type { Period } from '../../domain/dates/period.ts';
import { lastDay } from '../../domain/dates/period.ts';
import type { SocialWorkerSpan } from '../../domain/history/history.ts';
import { defineMeasure, met, notMet, unknown } from '../measure.ts';
import { counted } from '../words.ts';
import { notInCareOn } from './in-care-on.ts';

export default defineMeasure({
  id: 'three-or-more-social-workers',
  version: 1,
  title: 'Three or more social workers in the last 12 months',
  explanation: `Of the children in care at the end of the day, how many had three or more different social workers in the twelve months to it,
    also while they were not in care. Somebody who comes back, say after covering for another, is the same worker. One whose time
    ended on the first of those days counts. At 31 March these are the twelve months of the return. Workers are told of by the
    return and by allocations recorded here, which know them by other numbers: whichever names more of them counts. When none is
    recorded, or too many without a number, the child is shown as unknown and is not in the count. Short breaks are left out.`,
  source: {
    title: 'Department for Education, Local Authority Interactive Tool (LAIT)',
    part: 'data dictionary: three or more social workers during the year; counted here over any twelve months',
    url: 'https://www.gov.uk/government/publications/local-authority-interactive-tool-lait',
  },
  comparator: 'three_plus_social_workers_pct',
  cohort: 'children-in-care',
  window: 'twelve months',
  better: 'lower',
  pledge: 2,
  oba: 'how well',
  reviewBy: '2028-04-01',
  shows: 'share',
  unknownCounts: false,
  phrase: 'had three or more social workers in the last 12 months',
  judge(history, period) {
    const notInCare = notInCareOn(history, lastDay(period));
    if (notInCare) return notInCare;
    const theirs = history.socialWorkers.filter((span) => isIn(period, span));
    const named = theirs.filter(({ worker }) => worker !== null);
    const most = Math.max(differentIn(named, 'return'), differentIn(named, 'allocation'));
    const since = `since ${period.start}`;
    if (most >= 3) return met(`${most} social workers ${since}`);
    if (theirs.length === 0) return unknown(`no social worker is recorded ${since}`);
    const nameless = theirs.length - named.length;
    if (most + nameless >= 3 || most === 0)
      return unknown(`${counted(most, 'social worker')} ${since}, and ${nameless} without a number`);
    return notMet(`${counted(most, 'social worker')} ${since}`);
  },
});

/** An end on the first day was open at its start (DOMAIN M26, case 5). */
const isIn = (period: Period, { start, end }: SocialWorkerSpan): boolean =>
  start < period.end && (end === null || end >= period.start);

const differentIn = (spans: readonly SocialWorkerSpan[], source: SocialWorkerSpan['source']): number =>
  new Set(spans.filter((span) => span.source === source).map(({ worker }) => worker)).size;
