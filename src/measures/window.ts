import { academicYearOn, wholeAcademicYear } from '../domain/dates/academic-year.ts';
import {
  dayPeriod,
  lastYearTo30September,
  sixMonthsTo,
  twelveMonthsTo,
  yearTo31MarchAt,
  type Period,
} from '../domain/dates/period.ts';
import { dateOf, month, year, type PlainDate } from '../domain/dates/plain-date.ts';
import type { Window } from './measure.ts';

const periods: Record<Window, (asAt: PlainDate) => Period> = {
  day: dayPeriod,
  month: (asAt) => ({ ...dayPeriod(asAt), start: dateOf(year(asAt), month(asAt), 1) }),
  'six months': sixMonthsTo,
  'twelve months': twelveMonthsTo,
  'year to 31 March': yearTo31MarchAt,
  'year to 30 September': lastYearTo30September,
  'academic year': (asAt) => ({
    ...dayPeriod(asAt),
    start: wholeAcademicYear(academicYearOn(asAt)).start,
  }),
};

// The nightly run asks this for every measure of every person, so each answer is worked out once.
const known = Object.fromEntries(Object.keys(periods).map((window) => [window, new Map()])) as Record<
  Window,
  Map<PlainDate, Period>
>;

/** The days a measure looks at, up to the as-at day and never beyond it, so that nobody is late before time. */
export function periodOf(window: Window, asAt: PlainDate): Period {
  let period = known[window].get(asAt);
  if (!period) known[window].set(asAt, (period = periods[window](asAt)));
  return period;
}
