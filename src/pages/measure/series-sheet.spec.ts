import { aMeasure } from '../../../test/builders/a-measure.ts';
import { monthEnd, addMonths, type PlainDate } from '../../domain/dates/plain-date.ts';
import type { Figure } from '../../measures/tally.ts';
import { emptyTally, figureOf } from '../../measures/tally.ts';
import { shownSeries } from '../../snapshots/shown-series.ts';
import { seriesSheet } from './series-sheet.ts';

/** A count of one value a month, the last in January 2019. */
const sheetOf = (window: 'day' | 'month' | 'twelve months', values: readonly number[]) => {
  const measure = aMeasure({ shows: 'count', window, better: 'neither' });
  const months = values.map((met, n) => ({
    day: monthEnd(addMonths('2019-01-31', n + 1 - values.length)),
    version: 1,
    figure: figureOf(measure, { ...emptyTally(), met }) satisfies Figure,
    knownAt: '2019-02-06T02:14:00.000000Z',
    catalogueVersion: 'abc',
    earlier: null,
  }));
  return seriesSheet(measure, shownSeries(measure, months, [], '2016-01-31' as PlainDate)[0]!);
};
const level = (months: number) => Array.from({ length: months }, (_, n) => 50 + (n % 2));

it('has mean and limits of what happens in a month, and marks what leaves them', () => {
  const { chart, rows } = sheetOf('month', [...level(23), 90]);
  expect(rows).toHaveLength(24);
  expect(chart!.limits).toHaveLength(1);
  expect(chart!.signals).toContain('2019-01-31');
});

it('marks of a position on a day no month that its limits do not rest on', () => {
  const values = [...level(36), 50];
  values[35] = 90;
  const { chart } = sheetOf('day', values);
  expect(chart!.limits).toHaveLength(1);
  expect(chart!.signals).toEqual([]);
});

it('marks nothing by trial limits', () =>
  expect(sheetOf('month', [50, 51, 50, 51, 90]).chart!.signals).toEqual([]));

it('has no limits where points follow each other by construction', () =>
  expect(sheetOf('twelve months', level(24)).chart).toMatchObject({ limits: [], signals: [] }));

it('is titled by what it tells', () =>
  expect(sheetOf('twelve months', [50, 60]).chart!.finding).toMatch(
    /: 50 in December 2018, 60 in January 2019$/,
  ));
