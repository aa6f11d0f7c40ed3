import { changeFromYearBefore, type Neighbours } from '../../measures/comparators.ts';
import { averages } from './neighbour-averages.ts';
import {
  sameSeries,
  sentenceOf,
  seriesOf,
  tidy,
  type Published,
  type PublishedAverage,
  type PublishedRow,
} from './published-row.ts';
import { england, regionOf } from './region.ts';

export interface PublishedBeside {
  readonly authority: readonly Published[];
  readonly england: readonly Published[];
  readonly region: readonly Published[];
  readonly neighbours: readonly PublishedAverage[];
}

/** The published rows of one measure, set out for an authority; oldest period first, and of one period by release. */
export function besides(
  rows: readonly PublishedRow[],
  authority: string,
  neighbours: Neighbours,
  averaged: 'mean' | 'median',
): PublishedBeside {
  const inOrder = rows.toSorted(byPeriod);
  const of = (code: string | null) =>
    tell(inOrder.filter(({ onsCode }) => onsCode !== null && onsCode === code));
  return {
    authority: of(authority),
    england: of(england),
    region: of(regionOf(authority)),
    neighbours: averages(inOrder, neighbours, averaged),
  };
}

function tell(rows: readonly PublishedRow[]): Published[] {
  return rows.map((row) => {
    const { year } = seriesOf(row.period);
    const values = valuesByYear(rows.filter((other) => sameSeries(row, other)));
    return {
      ...row,
      kind: 'published',
      change: year === null ? null : tidy(changeFromYearBefore(values, year, row.unit)),
      sentence: sentenceOf(row.area, row),
    };
  });
}

const valuesByYear = (rows: readonly PublishedRow[]): ReadonlyMap<number, number | null> =>
  new Map(rows.map(({ period, value }) => [seriesOf(period).year ?? 0, value]));

function byPeriod(a: PublishedRow, b: PublishedRow): number {
  const keys = ({ period, release, area }: PublishedRow) => [
    seriesOf(period).year ?? 0,
    period,
    release,
    area,
  ];
  const [left, right] = [keys(a), keys(b)];
  const place = left.findIndex((key, i) => key !== right[i]);
  return place === -1 ? 0 : left[place]! < right[place]! ? -1 : 1;
}
