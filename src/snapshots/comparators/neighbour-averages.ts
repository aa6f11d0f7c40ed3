import {
  changeFromYearBefore,
  ofNeighbours,
  type Change,
  type Neighbours,
} from '../../measures/comparators.ts';
import {
  round,
  sameSeries,
  sentenceOf,
  seriesOf,
  tidy,
  type PublishedAverage,
  type PublishedRow,
} from './published-row.ts';

/** What the neighbours have between them, in each period of each release, in the order of `rows`. */
export function averages(
  rows: readonly PublishedRow[],
  neighbours: Neighbours,
  averaged: 'mean' | 'median',
): PublishedAverage[] {
  const theirs = rows.filter(({ onsCode }) => onsCode !== null && neighbours.codes.includes(onsCode));
  const firsts = theirs.filter((row, i) => theirs.findIndex((other) => isSameFigure(row, other)) === i);
  return firsts.flatMap((first) => {
    const { period, release, unit } = first;
    const group = theirs.filter((row) => isSameFigure(row, first));
    const { value, counted, label, modelYear } = ofNeighbours(neighbours, valuesByCode(group), averaged);
    if (value === null) return [];
    return {
      kind: 'published',
      period,
      value: round(value),
      unit,
      release,
      averaged,
      modelYear,
      counted,
      label,
      change: changeOfAverage(theirs, group, neighbours, averaged),
      sentence: sentenceOf(label, { period, value: round(value), symbol: null, unit, release }),
    };
  });
}

/** Only between the same neighbours: with one more or one fewer the average moves, and nobody's practice has. */
function changeOfAverage(
  theirs: readonly PublishedRow[],
  group: readonly PublishedRow[],
  neighbours: Neighbours,
  averaged: 'mean' | 'median',
): Change | null {
  const first = group[0]!;
  const { year } = seriesOf(first.period);
  if (year === null) return null;
  const before = theirs.filter((row) => sameSeries(row, first) && seriesOf(row.period).year === year - 1);
  const [nowValues, beforeValues] = [valuesByCode(group), valuesByCode(before)];
  const isAsMany = nowValues.size === beforeValues.size;
  if (!isAsMany || [...nowValues.keys()].some((code) => !beforeValues.has(code))) return null;
  const value = (of: ReadonlyMap<string, number>) => ofNeighbours(neighbours, of, averaged).value;
  const values = new Map([
    [year, value(nowValues)],
    [year - 1, value(beforeValues)],
  ]);
  return tidy(changeFromYearBefore(values, year, first.unit));
}

const isSameFigure = (a: PublishedRow, b: PublishedRow): boolean =>
  a.period === b.period && a.release === b.release && a.unit === b.unit;

const valuesByCode = (rows: readonly PublishedRow[]): ReadonlyMap<string, number> =>
  new Map(
    rows.flatMap(({ onsCode, value }) => (onsCode === null || value === null ? [] : [[onsCode, value]])),
  );
