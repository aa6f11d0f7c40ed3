import { text } from '../ssda903/cells.ts';
import { dolo } from '../ssda903/tables/dolo.table.ts';
import { reviews } from '../ssda903/tables/reviews.table.ts';
import { swEpisodes } from '../ssda903/tables/sw-episodes.table.ts';
import { changed } from '../ssda903/years/changed.ts';
import { names } from '../local/names.table.ts';
import { againstYear } from './against-year.ts';
import { recognise } from './recognise.ts';

const columnsOf = (table: { columns: object }) => Object.keys(table.columns);

describe('a table of the return before its year', () => {
  it.each([
    [swEpisodes, 2022, ['table-not-in-year']],
    [swEpisodes, 2023, ['table-not-in-year']],
    [swEpisodes, 2024, []],
    [swEpisodes, 2027, []],
    [dolo, 2026, ['table-not-in-year']],
    [dolo, 2027, []],
    [reviews, 2018, []],
    // Of years we do not know, and of files of our own, nothing is claimed.
    [dolo, 2017, []],
    [dolo, 2028, []],
    [dolo, null, []],
    [names, 2018, []],
  ])('%#: $id in %d', (table, year, codes) => {
    expect(againstYear(table, columnsOf(table), year).map(({ code }) => code)).toEqual(codes);
  });

  it('is told by which years have it', () => {
    expect(againstYear(swEpisodes, columnsOf(swEpisodes), 2023)).toEqual([
      {
        table: 'SWEpisodes',
        column: null,
        code: 'table-not-in-year',
        message:
          'The return of 2022/23 has no table SWEpisodes; those of 2023/24 to 2026/27 have it. Check the year. Its rows were read all the same.',
      },
    ]);
    expect(againstYear(dolo, columnsOf(dolo), 2018)[0]!.message).toContain('that of 2026/27 has it');
  });
});

describe('a column that came, and one that went', () => {
  // Invented: of the years we know, no column came or went.
  const before = [reviews];
  const after = changed(before, {
    columns: { Reviews: { added: { PLACE_HELD: text(20) }, dropped: ['REVIEW_CODE'] } },
  });
  const known = new Map([
    [2018, before],
    [2019, after],
  ]);
  const told = (year: number, ...names: string[]) =>
    againstYear(after[0]!, names, year, known).map(({ column, code }) => [column, code]);
  const shared = ['child', ' DOB', 'REVIEW', 'NOTE'];

  it('are wanted of their own years alone', () => {
    expect(told(2018, ...shared, 'review_code')).toEqual([]);
    expect(told(2019, ...shared, 'Place_Held')).toEqual([]);
  });

  it('are told of another year', () => {
    expect(told(2018, ...shared, 'PLACE_HELD')).toEqual([
      ['PLACE_HELD', 'column-not-in-year'],
      ['REVIEW_CODE', 'column-missing'],
    ]);
    expect(told(2019, ...shared, 'REVIEW_CODE', 'PLACE_HELD')).toEqual([
      ['REVIEW_CODE', 'column-not-in-year'],
    ]);
    expect(told(2019, ...shared, 'REVIEW_CODE')).toContainEqual(['PLACE_HELD', 'column-missing']);
  });

  it('let a file be known in the form of either year', () => {
    const forms = [...before, ...after];
    const recognised = (...names: string[]) => recognise([...shared, ...names], forms);
    expect(recognised('REVIEW_CODE')).toEqual({ table: before[0] });
    expect(recognised('PLACE_HELD')).toEqual({ table: after[0] });
    expect(recognised('REVIEW_CODE', 'PLACE_HELD')).toHaveProperty('table.id', 'Reviews');
    expect(recognised()).toHaveProperty('code', 'unknown-table');
  });

  it('let an older file lack what came later', () => {
    const wider = changed(before, { columns: { Reviews: { added: { PLACE_HELD: text(20) } } } });
    const forms = [...before, ...wider];
    expect(recognise([...shared, 'REVIEW_CODE'], forms)).toEqual({ table: before[0] });
    expect(recognise([...shared, 'REVIEW_CODE', 'PLACE_HELD'], forms)).toEqual({ table: wider[0] });
  });
});
