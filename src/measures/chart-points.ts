import { addMonths, monthEnd } from '../domain/dates/plain-date.ts';
import { mayChart, type Measure } from './measure.ts';
import type { Point } from './xmr-signals.ts';

/**
 * The points of a measure's XmR chart, taken from its series in order of day: one a month, or of a snapshot one a
 * quarter, counted back from the last. None where the measure may have no chart. They stop before the first month that
 * is missing, for the rules speak of consecutive points; of several in one month the last is taken.
 */
export function chartPoints(measure: Pick<Measure, 'window'>, series: readonly Point[]): Point[] {
  const { chart, monthsApart } = mayChart(measure);
  if (chart === 'none') return [];
  // What has been counted of a month that is not over looks like a fall.
  const whole = measure.window === 'month' ? series.filter(({ day }) => day === monthEnd(day)) : series;
  const byMonth = new Map(whole.map((point) => [monthEnd(point.day), point]));

  const chosen: Point[] = [];
  let point = whole.at(-1);
  while (point) {
    chosen.unshift(point);
    point = byMonth.get(monthEnd(addMonths(monthEnd(point.day), -monthsApart)));
  }
  return chosen;
}
