import { addMonths, monthEnd, type PlainDate } from '../domain/dates/plain-date.ts';
import { chartPoints } from './chart-points.ts';
import type { Window } from './measure.ts';
import type { Point } from './xmr-signals.ts';

const at = (day: PlainDate, value = 0): Point => ({ day, value });
const months = (last: PlainDate, many: number) =>
  Array.from({ length: many }, (_, i) => at(monthEnd(addMonths(last, i + 1 - many))));
const days = (window: Window, series: readonly Point[]) =>
  chartPoints({ window }, series).map(({ day }) => day);

describe('the points of a chart', () => {
  it('are every month of a monthly count', () => {
    expect(days('month', months('2019-01-31', 3))).toEqual(['2018-11-30', '2018-12-31', '2019-01-31']);
  });

  it('are every third month of a snapshot, back from the last', () => {
    expect(days('day', months('2019-01-31', 8))).toEqual(['2018-07-31', '2018-10-31', '2019-01-31']);
  });

  it('of a snapshot in a leap year', () => {
    expect(days('day', months('2024-05-31', 4))).toEqual(['2024-02-29', '2024-05-31']);
  });

  it('hold the last of several in one month, and the day itself where its month is not over', () => {
    const series = [at('2018-10-15'), at('2018-10-31'), at('2019-01-15')];
    expect(days('day', series)).toEqual(['2018-10-31', '2019-01-15']);
  });

  it('leave out a count of a month that is not over', () => {
    expect(days('month', [...months('2018-12-31', 2), at('2019-01-30')])).toEqual([
      '2018-11-30',
      '2018-12-31',
    ]);
  });

  it('stop before a month that is missing', () => {
    const series = months('2019-01-31', 12);
    const without = (gone: PlainDate) => series.filter(({ day }) => day !== gone);
    expect(days('month', without('2018-11-30'))).toEqual(['2018-12-31', '2019-01-31']);
    expect(days('day', without('2018-07-31'))).toEqual(['2018-10-31', '2019-01-31']);
    // A month between two quarters is not missed.
    expect(days('day', without('2018-11-30'))).toEqual(days('day', series));
  });

  it.each<Window>(['twelve months', 'year to 31 March'])('are none of a measure over %s', (window) => {
    expect(days(window, months('2019-01-31', 24))).toEqual([]);
  });

  it('are none of nothing', () => {
    expect(days('day', [])).toEqual([]);
  });
});
