import { dayPeriod, twelveMonthsTo, yearTo31MarchAt, type Period } from '../domain/dates/period.ts';
import { dateOf, month, year, type PlainDate } from '../domain/dates/plain-date.ts';
import type { Window } from './measure.ts';

const periods: Record<Window, (asAt: PlainDate) => Period> = {
  day: dayPeriod,
  month: (asAt) => ({ ...dayPeriod(asAt), start: dateOf(year(asAt), month(asAt), 1) }),
  'twelve months': twelveMonthsTo,
  'year to 31 March': yearTo31MarchAt,
};

/** The days a measure looks at, up to the as-at day and never beyond it, so that nobody is late before time. */
export const periodOf = (window: Window, asAt: PlainDate): Period => periods[window](asAt);
