import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { bandOf, changeFromYearBefore, ofNeighbours, rankOf } from './comparators.ts';

describe('what the neighbours have between them', () => {
  const neighbours = { modelYear: 2025, codes: ['901', '902', '903', '904'] };
  const all = new Map([
    ['901', 4],
    ['902', 6],
    ['903', 7],
    ['904', 23],
    // Not a neighbour.
    ['905', 1000],
  ]);
  const without = (...gone: string[]) => new Map([...all].filter(([code]) => !gone.includes(code)));

  it('is the mean, unless the median is asked for, and says which and of what model', () => {
    expect(ofNeighbours(neighbours, all)).toEqual({
      value: 10,
      averaged: 'mean',
      modelYear: 2025,
      counted: 4,
      label: 'Mean of 4 statistical neighbours, 2025 model',
    });
    expect(ofNeighbours({ ...neighbours, modelYear: 2021 }, all, 'median')).toEqual({
      value: 6.5,
      averaged: 'median',
      modelYear: 2021,
      counted: 4,
      label: 'Median of 4 statistical neighbours, 2021 model',
    });
  });

  it('leaves out a neighbour without a figure, and never counts it as nought', () => {
    expect(ofNeighbours(neighbours, without('904'))).toMatchObject({
      value: 17 / 3,
      counted: 3,
      label: 'Mean of 3 of 4 statistical neighbours, 2025 model',
    });
    expect(ofNeighbours(neighbours, without('904'), 'median').value).toBe(6);
  });

  it('counts a true nought', () => {
    expect(ofNeighbours(neighbours, new Map([...all, ['904', 0]]))).toMatchObject({
      value: 17 / 4,
      counted: 4,
    });
  });

  it.each(['mean', 'median'] as const)('has no %s when none has a figure', (averaged) => {
    expect(ofNeighbours(neighbours, new Map(), averaged)).toMatchObject({ value: null, counted: 0 });
  });
});

describe('the change from the year before', () => {
  const values = new Map<number, number | null>([
    [2018, 17],
    [2019, 16],
    [2021, 12],
    [2022, null],
    [2023, 0],
    [2024, 12],
  ]);

  it.each([
    ['the year less the year before', 2019, -1],
    ['the first year has none before', 2018, null],
    ['the year before is not there, and the one before that is not taken', 2021, null],
    ['the year is not there', 2020, null],
    ['the year was suppressed', 2022, null],
    ['the year before was suppressed', 2023, null],
    ['from nought', 2024, 12],
  ])('%s', (_, year, by) => {
    expect(changeFromYearBefore(values, year, '%')?.by ?? null).toBe(by);
  });

  it.each([
    ['%', 'percentage points'],
    ['% of new placements', 'percentage points'],
    ['per 10,000', 'per 10,000'],
    ['children', 'children'],
  ])('of figures in "%s" is in %s', (unit, expected) => {
    expect(changeFromYearBefore(values, 2019, unit)).toEqual({ by: -1, unit: expected });
  });
});

describe('the quartile band', () => {
  // Quarters end at 20, 30 and 40.
  const all = [50, 10, 40, 20, 30];

  it.each([
    [10, 'A', 'D'],
    [20, 'A', 'D'],
    [20.1, 'B', 'C'],
    [30, 'B', 'C'],
    [30.1, 'C', 'B'],
    [40, 'C', 'B'],
    [40.1, 'D', 'A'],
    [50, 'D', 'A'],
  ])('of %f is %s where low is good and %s where high is', (value, low, high) => {
    expect(bandOf('lower', value, all)).toBe(low);
    expect(bandOf('higher', value, all)).toBe(high);
  });

  it('has its lines between two values, in proportion', () => {
    // 25% of the way through 10, 20, 30, 40 is 17.5.
    expect(['lower', 'higher'].map((better) => bandOf(better as 'lower', 17.5, [10, 20, 30, 40]))).toEqual([
      'A',
      'D',
    ]);
    expect(bandOf('lower', 17.6, [10, 20, 30, 40])).toBe('B');
  });

  it('is none where neither high nor low is good, or all have one value, or there are none', () => {
    expect(bandOf('neither', 10, all)).toBeNull();
    expect(bandOf('higher', 100, [100, 100, 100, 100])).toBeNull();
    expect(bandOf('lower', 10, [])).toBeNull();
  });
});

describe('the rank', () => {
  const all = [6, 8, 8, 9, 9, 14];

  it.each([
    [6, 1, 6],
    [8, 2, 4],
    [9, 4, 2],
    [14, 6, 1],
  ])('of %i is %i where low is good and %i where high is: ties share the best', (value, low, high) => {
    expect(rankOf('lower', value, all)).toBe(low);
    expect(rankOf('higher', value, all)).toBe(high);
  });

  it('is none where neither is good', () => {
    expect(rankOf('neither', 6, all)).toBeNull();
  });
});

const published = join(__dirname, '..', '..', '..', 'shared', 'domain');
const isHere = existsSync(published);
if (!isHere)
  process.stderr.write(
    'The published comparators are not beside the project, so the figures of DOMAIN 6.4 are not checked.\n',
  );
const describeWithPublished = isHere ? describe : describe.skip;

describeWithPublished('children of Kirklees over 20 miles from home in 2025 (DOMAIN 6.4)', () => {
  const rows = (file: string): Record<string, string>[] =>
    parse(readFileSync(join(published, file), 'utf8'), { columns: true });
  const codesOf = (model: number) =>
    rows('codes/statistical_neighbours.csv')
      .filter((row) => row['model'] === String(model) && row['la_name'] === 'Kirklees')
      .map((row) => row['neighbour_code']!);
  const values = () =>
    new Map(
      rows('comparators_neighbours.csv')
        .filter(
          ({ measure, period }) =>
            measure === 'placed_out_of_area_over_20_miles_pct' && period === '31 Mar 2025',
        )
        .map((row) => [row['la_code']!, Number(row['value'])]),
    );

  it.each([
    [2025, 'mean', 16.2],
    [2025, 'median', 13.5],
    [2021, 'mean', 13.5],
    [2021, 'median', 10.5],
  ] as const)('the neighbours of the %i model have a %s of %f', (modelYear, averaged, expected) => {
    const codes = codesOf(modelYear);
    expect(codes).toHaveLength(10);
    const { value, counted } = ofNeighbours({ modelYear, codes }, values(), averaged);
    expect([Number(value!.toFixed(1)), counted]).toEqual([expected, 10]);
  });
});
