import { addMonths, monthEnd } from '../../domain/dates/plain-date.ts';
import type { Measure } from '../../measures/measure.ts';
import type { Figure } from '../../measures/tally.ts';
import type { BoardSource, CountedMonth } from '../extract.ts';

/** What a month has to say of a measure: its figure, or why there is none. */
export type Reading =
  { readonly figure: Figure; readonly missing: null } | { readonly figure: null; readonly missing: string };

export function reading(month: CountedMonth, measure: string): Reading {
  const figure = month.figures.get(measure);
  if (!figure) return { figure: null, missing: 'It was not counted for this month.' };
  if (figure.missing === null) return { figure, missing: null };
  // A measure that failed keeps no counts, and its reason names a person: that stays with the nightly run.
  const failed = figure.denominator === null;
  return { figure: null, missing: failed ? 'The measure failed; the nightly run says why.' : figure.missing };
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

/** Every measure of care leavers in this extract counts the live caseload, and says so. */
export const titleOf = ({ title, cohort }: Measure): string =>
  cohort === 'care-leavers' && !/live caseload/i.test(title) ? `${title} (live caseload)` : title;
