import { addMonths, monthEnd, type PlainDate } from '../../domain/dates/plain-date.ts';
import type { Measure } from '../../measures/measure.ts';
import { readingOf, type Reading as Said } from '../../measures/reading.ts';
import type { CountedPoint } from '../../measures/series.ts';
import type { Figure } from '../../measures/tally.ts';
import { monthInWords } from '../days-in-words.ts';
import type { BoardSource, CountedMonth } from '../extract.ts';
import { suppressed } from './without-hidden.ts';

/** What a month has to say of a measure: its figure, or why there is none. */
export type Reading =
  | { readonly figure: Figure; readonly missing: null }
  | {
      readonly figure: null;
      readonly missing: string;
      readonly symbol: 'x' | 'c';
      /** Of how many; null where that is not told either. */
      readonly of: number | null;
    };

export function reading(month: CountedMonth, measure: string): Reading {
  const figure = month.figures.get(measure);
  if (!figure) return { figure: null, missing: 'It was not counted for this month.', symbol: 'x', of: null };
  if (figure.missing === null) return { figure, missing: null };
  if (figure.missing === suppressed)
    return { figure: null, missing: suppressed, symbol: 'c', of: figure.denominator };
  // A measure that failed keeps no counts, and its reason names a person: that stays with the nightly run.
  const failed = figure.denominator === null;
  const missing = failed ? 'The measure failed; the nightly run says why.' : figure.missing;
  return { figure: null, missing, symbol: 'x', of: null };
}

/** The month of the extract. Throws a RangeError when the source has no month. */
export function thisMonth({ months }: BoardSource): CountedMonth {
  const last = months.at(-1);
  if (!last) throw new RangeError('An extract needs at least one counted month. Run the night for it first.');
  return last;
}

/** The calendar month before, if it was counted: never an older one in its place. */
export function lastMonth(source: BoardSource): CountedMonth | undefined {
  const due = monthEnd(addMonths(thisMonth(source).asAt, -1));
  return source.months.find(({ asAt }) => monthEnd(asAt) === due);
}

/** A month-end the extract compares with, and how it is named: "Last meeting", "January 2018". */
export interface Before {
  readonly name: string;
  readonly asAt: PlainDate;
  readonly month: CountedMonth | undefined;
}

/**
 * What the Board last saw: the latest month-end before its last meeting; while no meeting is recorded the month before. A month
 * that was not counted has no other in its place.
 */
export function lastSeen(source: BoardSource): Before {
  const { asAt } = thisMonth(source);
  const { last } = source.meetings;
  const monthBefore = monthEnd(addMonths(asAt, -1));
  if (!last || monthEnd(addMonths(last, -1)) >= asAt)
    return { name: last ? 'Last meeting' : 'Last month', asAt: monthBefore, month: lastMonth(source) };
  const seen = monthEnd(addMonths(last, -1));
  return { name: 'Last meeting', asAt: seen, month: monthOf(source, seen) };
}

export const yearBefore = (source: BoardSource): Before => monthsBefore(source, 12);

/** The month-end so many months before that of the extract. */
export function monthsBefore(source: BoardSource, months: number): Before {
  const asAt = monthEnd(addMonths(thisMonth(source).asAt, -months));
  return { name: monthInWords(asAt), asAt, month: monthOf(source, asAt) };
}

const monthOf = ({ months }: BoardSource, asAt: PlainDate): CountedMonth | undefined =>
  months.find((month) => month.asAt === asAt);

/** All that is said of this month's figure beside it, held against what the Board last saw or another month-end; null where there is no figure. */
export function readingSince(
  source: BoardSource,
  id: string,
  since: PlainDate = lastSeen(source).asAt,
): Said | null {
  const month = thisMonth(source);
  const version = versionOf(month, id);
  const series = source.series.get(id);
  if (version === undefined || !series || reading(month, id).figure === null) return null;
  return readingOf(measureOf(source, id), series, { day: month.asAt, version }, source.targets, since);
}

/** The points of a measure that the version of its definition counted which counted this month. */
export function ownPoints(source: BoardSource, id: string): CountedPoint[] {
  const version = versionOf(thisMonth(source), id);
  return (source.series.get(id) ?? []).filter((point) => point.version === version);
}

/** Throws an Error that names the measure the catalogue lacks: a headline is never left out in silence. */
export function measureOf({ measures }: BoardSource, id: string): Measure {
  const measure = measures.get(id);
  if (!measure)
    throw new Error(`The Board extract needs the measure "${id}", which is not in the catalogue.`);
  return measure;
}

/** The version of its definition that counted a measure in a month; undefined where it was not counted. */
export const versionOf = ({ versions }: CountedMonth, measure: string): number | undefined =>
  versions.get(measure);

/** Whether another version of a definition counted a measure in that month than in the month of the extract. */
export function isOtherwiseCounted(source: BoardSource, month: CountedMonth, measure: string): boolean {
  const [then, now] = [versionOf(month, measure), versionOf(thisMonth(source), measure)];
  return then !== undefined && now !== undefined && then !== now;
}

/** A measure of care leavers says whether it counts the live caseload or those around a birthday. */
export const titleOf = ({ title, cohort }: Measure): string =>
  cohort === 'care-leavers' && !/live caseload|birthday|staying put/i.test(title)
    ? `${title} (live caseload)`
    : title;
