import { academicYearInWords, lastAcademicYear } from '../../domain/dates/academic-year.ts';
import { dayInWords } from '../../domain/dates/day-in-words.ts';
import { lastDay, lastYearTo30September } from '../../domain/dates/period.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { whyNoComparator, type Neighbours } from '../../measures/comparators.ts';
import type { Measure } from '../../measures/measure.ts';
import { list } from '../../measures/words.ts';
import { periodEnd } from './period-end.ts';
import type { PublishedRow } from './published-row.ts';
import { besides, type PublishedBeside } from './published.ts';

/** What may stand beside a figure of ours, and the sentence that must stand there with it; or why nothing may. */
export type BesideFigure =
  | (PublishedBeside & { readonly sentence: string; readonly because: null })
  | { readonly sentence: null; readonly because: string };

/**
 * Of what is published under the measure's comparator, by area the latest period that was over on the figure's day: each
 * release of it, because a revised figure stands beside the first. The mean of the neighbours, as LAIT.
 */
export function besideFigure(
  measure: Measure,
  rows: readonly PublishedRow[],
  { authority, neighbours, asAt }: { authority: string; neighbours: Neighbours; asAt: PlainDate },
): BesideFigure {
  const none = (because: string) => ({ sentence: null, because });
  const why = whyNoComparator(measure);
  if (why !== null) return none(why);
  if (rows.length === 0) return none('Nothing published of this question is recorded here.');

  const all = besides(rows, authority, neighbours, 'mean');
  const beside = {
    authority: latest(all.authority, asAt),
    england: latest(all.england, asAt),
    region: latest(all.region, asAt),
    neighbours: latest(all.neighbours, asAt),
  };
  const periods = [...new Set(Object.values(beside).flatMap((of) => of.map(({ period }) => period)))];
  if (periods.length === 0) return none(`Nothing published of this question ends by ${dayInWords(asAt)}.`);
  const sentence = `Published figures are rounded and for ${list(periods)}; ours is for ${ours[measure.window](asAt)}, counted from this record.`;
  return { ...beside, sentence, because: null };
}

/** Which days a figure of ours is of: what others publish is of whole years, or of one day of them. */
const ours: Record<Measure['window'], (asAt: PlainDate) => string> = {
  day: dayInWords,
  month: (asAt) => `the month to ${dayInWords(asAt)}`,
  'six months': (asAt) => `the 6 months to ${dayInWords(asAt)}`,
  'twelve months': (asAt) => `the 12 months to ${dayInWords(asAt)}`,
  'year to 31 March': (asAt) => `the year to 31 March as it stood on ${dayInWords(asAt)}`,
  'year to 30 September': (asAt) => `the year to ${dayInWords(lastDay(lastYearTo30September(asAt)))}`,
  'academic year': (asAt) => `the academic year ${academicYearInWords(lastAcademicYear(asAt))}`,
};

/** Those of the latest period that was over by the day. */
function latest<Row extends { readonly period: string }>(rows: readonly Row[], asAt: PlainDate): Row[] {
  const over = rows.filter(({ period }) => (periodEnd(period) ?? '9999-12-31') <= asAt);
  const last = over
    .map(({ period }) => periodEnd(period)!)
    .toSorted()
    .at(-1);
  return over.filter(({ period }) => periodEnd(period) === last);
}
