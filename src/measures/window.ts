import { dayPeriod, twelveMonthsTo, yearTo31MarchAt, type Period } from '../domain/dates/period.ts';
import { dateOf, month, year, type PlainDate } from '../domain/dates/plain-date.ts';
import type { Window } from './measure.ts';

const periods: Record<Window, (asAt: PlainDate) => Period> = {
  day: dayPeriod,
  month: (asAt) => ({ ...dayPeriod(asAt), start: dateOf(year(asAt), month(asAt), 1) }),
  'twelve months': twelveMonthsTo,
  'year to 31 March': yearTo31MarchAt,
};

// The nightly run asks this for every measure of every person, so each answer is worked out once.
const known = new Map<string, Period>();

/** The days a measure looks at, up to the as-at day and never beyond it, so that nobody is late before time. */
export function periodOf(window: Window, asAt: PlainDate): Period {
  const key = `${window} ${asAt}`;
  const period = known.get(key) ?? periods[window](asAt);
  known.set(key, period);
  return period;
}
