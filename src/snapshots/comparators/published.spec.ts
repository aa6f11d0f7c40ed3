import { seriesOf, type PublishedRow } from './published-row.ts';
import { besides } from './published.ts';

const kirklees = 'E08000034';
const row = (said: Partial<PublishedRow>): PublishedRow => ({
  area: 'Kirklees',
  onsCode: kirklees,
  period: 'year to 31 Mar 2019',
  value: 12,
  symbol: null,
  unit: '%',
  source: 'Invented, 2020 release, file a',
  note: null,
  release: 'Invented, 2020 release',
  ...said,
});
const in2018 = { period: 'year to 31 Mar 2018' };
const none = { modelYear: 2025, codes: [] };
const set = (rows: PublishedRow[], neighbours = none as { modelYear: number; codes: string[] }) =>
  besides(rows, kirklees, neighbours, 'mean');

describe('the year of a period', () => {
  it.each([
    ['31 Mar 2019', '31 Mar ', 2019],
    ['birthdays in year to 31 Mar 2019', 'birthdays in year to 31 Mar ', 2019],
    ['academic year ending 2019', 'academic year ending ', 2019],
  ])('%s', (period, words, year) => expect(seriesOf(period)).toEqual({ words, year }));

  it.each([
    '9 Feb 2018 to 31 Jan 2019',
    'March 2018 (as first published)',
    'c. 2018 (year not stated)',
    'now',
    '',
  ])('%s has none', (period) => expect(seriesOf(period)).toEqual({ words: period, year: null }));
});

describe('what is published of the council', () => {
  it('stands by area, oldest first, each published and saying of which release', () => {
    const rows = [
      row({}),
      row(in2018),
      row({ area: 'England', onsCode: 'E92000001' }),
      row({ area: 'Yorkshire and the Humber', onsCode: 'E12000003' }),
      row({ area: 'Leeds', onsCode: 'E08000035' }),
      row({ area: 'Kirklees neighbours', onsCode: null }),
    ];
    const { authority, england, region, neighbours } = set(rows);
    expect(authority.map(({ period }) => period)).toEqual(['year to 31 Mar 2018', 'year to 31 Mar 2019']);
    expect(authority[1]).toMatchObject({ kind: 'published', release: 'Invented, 2020 release', value: 12 });
    expect(authority[1]!.sentence).toBe(
      'Published, not counted from this record: Kirklees, year to 31 Mar 2019: 12% (Invented, 2020 release).',
    );
    expect([england.length, region.length, neighbours]).toEqual([1, 1, []]);
    expect(england[0]!.area).toBe('England');
    expect(region[0]!.area).toBe('Yorkshire and the Humber');
  });

  it('the average of no region is that of nobody', () => {
    const { region } = besides([row({ onsCode: null })], 'E99999999', none, 'mean');
    expect(region).toEqual([]);
  });

  it('a symbol is said in words, and is not nought', () => {
    const [shown] = set([row({ value: null, symbol: 'c' })]).authority;
    expect(shown).toMatchObject({ value: null, symbol: 'c', change: null });
    expect(shown!.sentence).toMatch(/: c \(suppressed\) \(/);
  });

  it('a true nought is shown', () =>
    expect(set([row({ value: 0, unit: 'children' })]).authority[0]!.sentence).toMatch(/: 0 children \(/));

  describe('the change from the year before', () => {
    const changeOf = (now: Partial<PublishedRow>, before: Partial<PublishedRow>) =>
      set([row({ ...in2018, ...before }), row(now)]).authority.find(
        ({ period }) => period === (now.period ?? 'year to 31 Mar 2019'),
      )!.change;

    it('is in percentage points, without the dust of binary fractions', () =>
      expect(changeOf({ value: 0.3 }, { value: 0.1 })).toEqual({ by: 0.2, unit: 'percentage points' }));
    it.each([
      ['two years before', {}, { period: 'year to 31 Mar 2017' }],
      ['of another release', {}, { release: 'Invented, 2019 release' }],
      ['of another unit', {}, { unit: 'children' }],
      ['of another kind of period', {}, { period: '31 Mar 2018' }],
      ['suppressed before', {}, { value: null, symbol: 'c' }],
      ['suppressed now', { value: null, symbol: 'c' }, {}],
      ['a period with no year', { period: 'Jan 2018 to Jan 2019' }, {}],
    ] as [string, Partial<PublishedRow>, Partial<PublishedRow>][])('is none: %s', (_, now, before) =>
      expect(changeOf(now, before)).toBeNull(),
    );
  });

  it('another release stands beside', () => {
    const revised = row({ release: 'Invented, 2021 release', value: 13 });
    expect(set([revised, row({})]).authority.map(({ value }) => value)).toEqual([12, 13]);
  });
});

describe('what the neighbours have between them', () => {
  const neighbours = { modelYear: 2021, codes: ['E1', 'E2', 'E3'] };
  const of = (onsCode: string, value: number | null, said: Partial<PublishedRow> = {}) =>
    row({ onsCode, area: onsCode, value, symbol: value === null ? 'c' : null, ...said });

  it('is averaged over those who have a figure, and says of how many and which model', () => {
    const [average] = set([of('E1', 10), of('E2', 11), of('E3', null), of('E4', 90)], neighbours).neighbours;
    expect(average).toMatchObject({
      kind: 'published',
      value: 10.5,
      counted: 2,
      modelYear: 2021,
      averaged: 'mean',
      label: 'Mean of 2 of 3 statistical neighbours, 2021 model',
      change: null,
    });
    expect(average!.sentence).toBe(
      'Published, not counted from this record: Mean of 2 of 3 statistical neighbours, 2021 model, year to 31 Mar 2019: 10.5% (Invented, 2020 release).',
    );
  });

  it('may be the median', () => {
    const rows = [of('E1', 1), of('E2', 2), of('E3', 30)];
    const [average] = besides(rows, kirklees, neighbours, 'median').neighbours;
    expect(average).toMatchObject({ value: 2, averaged: 'median' });
  });

  it('never averages over two releases', () => {
    const later = { release: 'Invented, 2021 release' };
    expect(
      set([of('E1', 10), of('E2', 20, later)], neighbours).neighbours.map(({ value, counted }) => [
        value,
        counted,
      ]),
    ).toEqual([
      [10, 1],
      [20, 1],
    ]);
  });

  it('is nothing where all are suppressed', () =>
    expect(set([of('E1', null)], neighbours).neighbours).toEqual([]));

  it('changes from the year before only between the same neighbours', () => {
    const both = [of('E1', 10, in2018), of('E2', 12, in2018), of('E1', 11), of('E2', 14)];
    const changes = (rows: PublishedRow[]) => set(rows, neighbours).neighbours.map(({ change }) => change);
    expect(changes(both)).toEqual([null, { by: 1.5, unit: 'percentage points' }]);
    expect(changes(both.slice(1))).toEqual([null, null]);
    expect(changes(both.slice(0, 3))).toEqual([null, null]);
    expect(changes([...both.slice(0, 3), of('E3', 14)])).toEqual([null, null]);
  });
});
