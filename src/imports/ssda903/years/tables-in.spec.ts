import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { text, ukDate } from '../cells.ts';
import { defineTable } from '../table.ts';
import { reviews } from '../tables/reviews.table.ts';
import { changed } from './changed.ts';
import { collections, tablesIn, tablesOfAnyYear } from './tables-in.ts';

const idsIn = (year: number) => tablesIn(year)?.map(({ id }) => id);

describe('the tables of a year', () => {
  it('are known from 2017/18 to 2026/27, and of no year besides', () => {
    expect([...collections.keys()]).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027]);
    expect([tablesIn(2017), tablesIn(2028)]).toEqual([null, null]);
  });

  it.each([
    ['SWEpisodes', 2024],
    ['DoLo', 2027],
  ])('%s from its first collection on', (id, first) => {
    for (const year of collections.keys())
      expect([year, idsIn(year)!.includes(id)]).toEqual([year, year >= first]);
  });

  it('are the ten of the start in every year', () => {
    const ten = [
      'Header',
      'Episodes',
      'Reviews',
      'UASC',
      'OC2',
      'OC3',
      'AD1',
      'PlacedAdoption',
      'PrevPerm',
      'Missing',
    ];
    for (const year of collections.keys()) expect(idsIn(year)!.slice(0, 10)).toEqual(ten);
  });

  it('are twelve in the last year, which are all there ever were', () => {
    expect(tablesIn(2027)).toEqual(tablesOfAnyYear);
    expect(tablesOfAnyYear).toHaveLength(12);
  });
});

// The reference lies beside the checkout, not in it; without it there is nothing to compare with.
const fields = new URL('../../../../../shared/domain/codes/ssda903_fields.csv', import.meta.url);
(existsSync(fields) ? it : it.skip)('the last year has the published columns, in their order', () => {
  const rows: { table: string; field: string }[] = parse(readFileSync(fields), { columns: true, bom: true });
  const published = rows.filter(({ table }) => !table.includes('derived'));
  expect(
    tablesIn(2027)!
      .flatMap(({ id, columns }) => Object.keys(columns).map((name) => `${id}.${name}`))
      .toSorted(),
  ).toEqual(published.map(({ table, field }) => `${table.replace(' (SBPFA)', '')}.${field}`).toSorted());
  for (const { id, columns } of tablesIn(2027)!)
    expect(Object.keys(columns)).toEqual(
      published.filter(({ table }) => table.replace(' (SBPFA)', '') === id).map(({ field }) => field),
    );
});

describe('a year that changes the one before', () => {
  const visits = defineTable({
    id: 'Visits',
    recorded: false,
    columns: { CHILD: text(20).required(), VISIT: ukDate().required() },
    key: ['CHILD', 'VISIT'],
  });
  const columnsOf = (changes: Parameters<typeof changed>[1]) =>
    changed([reviews, visits], changes).map(({ id, columns }) => [id, ...Object.keys(columns)]);

  it('leaves a table alone of which it says nothing', () => {
    expect(changed([reviews], { added: [visits] })).toEqual([reviews, visits]);
    expect(changed([reviews], { added: [visits] })[0]).toBe(reviews);
  });

  it('lets a table go', () => {
    expect(changed([reviews, visits], { dropped: ['Reviews'] })).toEqual([visits]);
  });

  it('puts a column at the end and takes another out', () => {
    expect(columnsOf({ columns: { Visits: { added: { ALONE: text(1) }, dropped: ['VISIT'] } } })).toEqual([
      ['Reviews', 'CHILD', 'DOB', 'REVIEW', 'REVIEW_CODE'],
      ['Visits', 'CHILD', 'ALONE'],
    ]);
    expect(Object.keys(visits.columns)).toEqual(['CHILD', 'VISIT']);
  });

  it.each([
    ['lets a table go that is not there', { dropped: ['Visit'] }],
    ['changes a table that is not there', { columns: { Visit: { dropped: ['VISIT'] } } }],
    ['changes a table that it lets go', { dropped: ['Visits'], columns: { Visit: {} } }],
    ['takes out a column that is not there', { columns: { Visits: { dropped: ['ALONE'] } } }],
    ['adds a table that is there', { added: [visits] }],
    ['adds a column that is there', { columns: { Visits: { added: { VISIT: ukDate() } } } }],
  ])('is refused when it %s', (_, changes) => {
    expect(() => changed([reviews, visits], changes)).toThrow(/^The year before has/);
  });
});
