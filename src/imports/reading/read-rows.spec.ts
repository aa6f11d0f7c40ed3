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
      tableId: 'UASC',
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

it('takes a row that leaves its end blank, and refuses one without what it needs', async () => {
  const rows = await rowsOf('dolo.csv', [
    'CHILD,DOB,DOLO_START,DOLO_END',
    '101,31/01/2003,01/02/2018,02/02/2018',
    '101,31/01/2003,01/03/2018,',
    '101,31/01/2003,,02/02/2018',
  ]);
  expect(rows.map(({ verdict }) => verdict)).toEqual(['recorded', 'recorded', 'refused']);
  expect(rows.map(({ row }) => row?.['DOLO_END'])).toEqual(['2018-02-02', null, undefined]);
});

describe('a row that does not fit under its columns', () => {
  it.each([
    ['without a cell that is asked for', '101,1', 'too-few-cells'],
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

describe('a row that ends before its columns do, as spreadsheets leave blank cells out', () => {
  const verdicts = (rows: ReadRow[]) =>
    rows.map(({ verdict, findings }) => [verdict, ...findings.map(({ code }) => code)]);

  it('is read as blank where blank is fine, and told of once', async () => {
    const rows = await uasc('101,1,31/01/2003', '102,1,31/01/2003', '103,1,31/01/2003,01/02/2018', '');
    expect(verdicts(rows)).toEqual([['recorded', 'cells-left-out'], ['recorded'], ['recorded']]);
    expect(rows[0]).toMatchObject({
      cells: { CHILD: '101', DUC: '' },
      row: { DOB: '2003-01-31', DUC: null },
      findings: [{ line: 2, column: null, child: '101', table: 'UASC' }],
    });
  });

  it('is the same row as one with all its cells', async () => {
    const [short] = await uasc('101,1,31/01/2003', '');
    const [whole] = await uasc('101,1,31/01/2003,', '');
    expect([short!.cells, short!.row]).toEqual([whole!.cells, whole!.row]);
  });

  it('is refused when a cell is left out that the return asks for', async () => {
    const reviews = [
      'CHILD,DOB,REVIEW,REVIEW_CODE',
      '101,31/01/2003,01/02/2018',
      '102,31/01/2003,01/02/2018,',
      '',
    ];
    expect(verdicts(await rowsOf('reviews.csv', reviews))).toEqual([
      ['refused', 'too-few-cells'],
      ['recorded', '167'],
    ]);
  });

  describe('where blank says that it still goes on', () => {
    const missing = (...lines: string[]) =>
      rowsOf('missing.csv', ['CHILD,DOB,MISSING,MIS_START,MIS_END', ...lines, '']);

    it('is taken when the file writes that cell elsewhere', async () => {
      const rows = await missing('101,31/01/2003,M,01/02/2018', '102,31/01/2003,M,01/02/2018,02/02/2018');
      expect(verdicts(rows)).toEqual([['recorded', 'cells-left-out'], ['recorded']]);
    });

    it('is taken when the cell is written, and blank', async () => {
      const rows = await missing('101,31/01/2003,M,01/02/2018', '102,31/01/2003,M,01/02/2018,');
      expect(verdicts(rows)).toEqual([['recorded', 'cells-left-out'], ['recorded']]);
    });

    it('is refused when no row has the cell: the file may have lost the column', async () => {
      const rows = await missing('101,31/01/2003,M,01/02/2018', '102,31/01/2003,M,01/02/2018');
      expect(verdicts(rows)).toEqual([
        ['refused', 'too-few-cells'],
        ['refused', 'too-few-cells'],
      ]);
    });
  });

  it('is refused at the very end of a file without a line break: it may be cut there', async () => {
    expect(verdicts(await uasc('101,1,31/01/2003', '102,1,31/01/2003'))).toEqual([
      ['recorded', 'cells-left-out'],
      ['refused', 'too-few-cells'],
    ]);
  });

  it.each([
    ['inside a cell', '101,1,31/01/2003,no', 'te,a,b,c'],
    ['behind a comma', '101,1,31/01/2003,', ',a,b,c'],
  ])('is refused in a file in which a line break parts a row %s', async (_, first, second) => {
    const rows = await rowsOf('uasc.csv', [
      'CHILD,SEX,DOB,DUC,A,B,C',
      first,
      second,
      '102,1,31/01/2003,,,,',
      '',
    ]);
    expect(verdicts(rows)).toEqual([
      ['refused', 'too-few-cells'],
      ['refused', 'too-few-cells'],
      ['recorded'],
    ]);
  });

  it('leaves out the cells of extra columns too, in any order of columns', async () => {
    const rows = await rowsOf('uasc.csv', [
      'DOB,CHILD,SEX,NOTE,DUC,MORE',
      '31/01/2003,101,1',
      '31/01/2003,102',
      '',
    ]);
    expect(verdicts(rows)).toEqual([
      ['refused', 'too-few-cells'],
      ['refused', 'too-few-cells'],
    ]);
    const more = await rowsOf('uasc.csv', ['DOB,CHILD,SEX,NOTE,DUC,MORE', '31/01/2003,101,1,x', '']);
    expect(verdicts(more)).toEqual([['recorded', 'cells-left-out']]);
  });
});

describe('what real files hold (DOMAIN 1)', () => {
  it('blank columns behind, lower case, and postcodes with and without a space', async () => {
    const columns =
      'child,decom,rne,ls,cin,place,place_provider,dec,rec,reason_place_change,home_post,pl_post,urn';
    const rows = await rowsOf('episodes.csv', [
      `${columns},,,`,
      '101,16/05/2017,s,c2,n1,u6,pr1,01/02/2018,x1,carpl,hd11aa,hd1 1ab,sc123456,,,',
      '101,01/02/2018,P,C2,N1,K2,PR4,,,,HD1 1AA,HD11AB,SC123456,,,',
      '',
    ]);
    expect(rows.flatMap(({ findings }) => findings)).toEqual([]);
    const where = { HOME_POST: 'HD1 1AA', PL_POST: 'HD1 1AB', URN: 'SC123456' };
    expect(rows.map(({ row }) => row)).toMatchObject([
      {
        RNE: 'S',
        LS: 'C2',
        CIN: 'N1',
        PLACE: 'U6',
        PLACE_PROVIDER: 'PR1',
        REC: 'X1',
        REASON_PLACE_CHANGE: 'CARPL',
        ...where,
      },
      { RNE: 'P', PLACE: 'K2', DEC: null, ...where },
    ]);
  });

  it('0 and 1 as True and False', async () => {
    const columns =
      'CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED';
    const rows = await rowsOf('oc2.csv', [columns, '101,31/01/2003,12,,False,,True,TRUE,true,1,0,1.0', '']);
    expect(rows).toMatchObject([
      {
        findings: [],
        row: {
          CONVICTED: false,
          HEALTH_CHECK: null,
          IMMUNISATIONS: true,
          TEETH_CHECK: true,
          HEALTH_ASSESSMENT: true,
          SUBSTANCE_MISUSE: true,
          INTERVENTION_RECEIVED: false,
          INTERVENTION_OFFERED: true,
        },
      },
    ]);
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
