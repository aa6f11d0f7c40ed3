import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFile } from './open-file.ts';
import { readRows, type ReadRow } from './read-rows.ts';

const folder = mkdtempSync(join(tmpdir(), 'pledgekeeper-rows-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function rowsOf(name: string, lines: string[], year: number | null = 2018): Promise<ReadRow[]> {
  writeFileSync(join(folder, name), lines.join('\n'));
  const rows = [];
  for await (const row of readRows(await openFile(join(folder, name)), year)) rows.push(row);
  return rows;
}
const uasc = (...lines: string[]) => rowsOf('uasc.csv', ['CHILD,SEX,DOB,DUC', ...lines]);

it('gives a row with its line, its cells as written and its values', async () => {
  expect(await uasc(' 0101 ,1,31/01/2003,')).toEqual([
    {
      line: 2,
      cells: { CHILD: '0101', SEX: '1', DOB: '31/01/2003', DUC: '' },
      verdict: 'recorded',
      row: { CHILD: '0101', SEX: '1', DOB: '2003-01-31', DUC: null },
      findings: [],
    },
  ]);
});

it('gives a finding with everything needed to find the cell', async () => {
  const [row] = await uasc('101,1,31/01/2003,2018-02-01');
  expect(row).toMatchObject({ verdict: 'recorded', row: { DUC: null } });
  expect(row!.findings).toEqual([
    {
      table: 'UASC',
      file: 'uasc.csv',
      line: 2,
      column: 'DUC',
      value: '2018-02-01',
      child: '101',
      code: '104',
      message: 'These files write day/month/year. Write it 01/02/2018.',
    },
  ]);
});

it('cuts a long value in a finding', async () => {
  const [row] = await uasc(`${'9'.repeat(500)},1,31/01/2003,`);
  expect(row!.findings[0]!.value).toBe('9'.repeat(200));
});

it('holds the rows of a table that is not recorded yet, and refuses those without what they need', async () => {
  const rows = await rowsOf('dolo.csv', [
    'CHILD,DOB,DOLO_START,DOLO_END',
    '101,31/01/2003,01/02/2018,02/02/2018',
    '101,31/01/2003,01/03/2018,',
    '101,31/01/2003,,02/02/2018',
  ]);
  expect(rows.map(({ verdict }) => verdict)).toEqual(['held', 'held', 'refused']);
  expect(rows.map(({ row }) => row?.['DOLO_END'])).toEqual(['2018-02-02', null, undefined]);
});

describe('a row that does not fit under its columns', () => {
  it.each([
    ['too few cells', '101,1,31/01/2003', 'too-few-cells'],
    ['a cell under no column', '101,1,31/01/2003,,x', 'cell-without-column'],
    ['a cell far behind', '101,1,31/01/2003,,,,,x', 'cell-without-column'],
  ])('is refused: %s', async (_, line, code) => {
    const rows = await uasc(line, '102,1,31/01/2003,');
    expect(rows).toMatchObject([
      { verdict: 'refused', row: null, findings: [{ line: 2, column: null, child: '101', code }] },
      { verdict: 'recorded', findings: [] },
    ]);
  });

  it('is refused when a cell stands under a column without a name', async () => {
    const rows = await rowsOf('uasc.csv', [
      'CHILD,,SEX,DOB,DUC',
      '101,x,1,31/01/2003,',
      '102,,1,31/01/2003,',
    ]);
    expect(rows.map(({ verdict }) => verdict)).toEqual(['refused', 'recorded']);
  });
});

it('keeps extra columns as written, whatever they are called', async () => {
  const [row] = await rowsOf('uasc.csv', ['CHILD,SEX,DOB,DUC,__proto__,Note', '101,1,31/01/2003,, a ,b']);
  expect(Object.entries(row!.cells).slice(4)).toEqual([
    ['__proto__', 'a'],
    ['Note', 'b'],
  ]);
  expect(row!.row).toEqual({ CHILD: '101', SEX: '1', DOB: '2003-01-31', DUC: null });
});

it('counts the line where a record begins, over blank lines and quoted line breaks', async () => {
  const rows = await rowsOf('uasc.csv', [
    '',
    'CHILD,SEX,DOB,DUC,NOTE',
    '101,1,31/01/2003,,"one\r\ntwo\nthree"',
    '',
    '102,1,31/01/2003,,"x"',
    '103,1,31/01/2003,,',
  ]);
  expect(rows.map(({ line }) => line)).toEqual([3, 7, 8]);
  expect(rows[0]!.cells['NOTE']).toBe('one\r\ntwo\nthree');
});

it('judges codes by the year it is told', async () => {
  const lines = ['CHILD,SEX,DOB,DUC', '101,F,31/01/2003,', '102,2,31/01/2003,'];
  const codes = async (year: number | null) =>
    (await rowsOf('uasc.csv', lines, year)).map(({ row, findings }) => [row?.['SEX'], findings.length]);
  expect(await codes(2024)).toEqual([
    ['F', 1],
    ['2', 0],
  ]);
  expect(await codes(2025)).toEqual([
    ['F', 0],
    [null, 1],
  ]);
  expect(await codes(null)).toEqual([
    ['F', 0],
    ['2', 0],
  ]);
});

describe('our own tables', () => {
  it('refuse a contact of which nothing is known', async () => {
    const rows = await rowsOf('contacts.csv', [
      'CHILD,KNOWN_ON,IN_TOUCH,ACTIV,ACCOM',
      '101,01/02/2018,,,',
      '101,01/03/2018,,f1,',
    ]);
    expect(rows).toMatchObject([
      { verdict: 'refused', findings: [{ code: 'nothing-known' }] },
      { verdict: 'recorded', row: { IN_TOUCH: null, ACTIV: 'F1', ACCOM: null } },
    ]);
  });

  it('refuse an allocation that ended before the day after it began', async () => {
    const rows = await rowsOf('allocations.csv', [
      'CHILD,WORKER_ID,ALLOC_START,ALLOC_END',
      '101,W1,01/02/2018,01/02/2018',
      '101,W1,01/02/2018,02/02/2018',
    ]);
    expect(rows).toMatchObject([
      { verdict: 'refused', findings: [{ code: 'ends-before-it-begins', column: 'ALLOC_END' }] },
      { verdict: 'recorded', row: { ALLOC_END: '2018-02-02' } },
    ]);
  });

  it('keep an unknown grid reference unknown, and take no half of one', async () => {
    const rows = await rowsOf('postcodes.csv', [
      'postcode,easting,northing,la_code',
      'HD1 1AA,414300,416900,E08000034',
      'HD1 1AB,,,',
      'HD1 1AC,414300,,E08000034',
      'HD1 1AD,0,0,E08000034',
    ]);
    expect(rows.map(({ row }) => [row!['easting'], row!['northing']])).toEqual([
      [414300, 416900],
      [null, null],
      [null, null],
      [null, null],
    ]);
    expect(rows.map(({ findings }) => findings.map(({ code }) => code))).toEqual([
      [],
      [],
      ['half-a-grid-reference'],
      ['not-in-range', 'not-in-range'],
    ]);
  });
});
