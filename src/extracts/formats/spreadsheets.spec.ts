import { read, type CellObject, type WorkSheet } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { aReport, aSheet } from '../../../test/builders/a-report.ts';
import { aRichReport } from '../../../test/builders/a-rich-report.ts';
import { link, text, type Report } from '../extract.ts';
import { bytesOf } from './bytes-of.ts';
import csvMetadata from './csv-metadata.format.ts';
import ods from './ods.format.ts';
import { tabsOf } from './spreadsheet.ts';
import xlsx from './xlsx.format.ts';

const workbooks = [
  ['xlsx', xlsx],
  ['ods', ods],
] as const;
const opened = async (format: typeof xlsx, report: Report) =>
  read(await bytesOf(format, report), { cellNF: true });
const parts = async (format: typeof xlsx) =>
  Object.entries(unzipSync(await bytesOf(format, aRichReport()))).map(([name, part]) => ({
    name,
    xml: strFromU8(part),
  }));
const cell = (sheet: WorkSheet | undefined, at: string): CellObject =>
  (sheet as Record<string, CellObject>)[at]!;

describe.each(workbooks)('a workbook as %s', (_, format) => {
  it('has cover, contents and notes, then a sheet for each table, with a name a spreadsheet can hold', async () => {
    const { SheetNames } = await opened(format, aRichReport());
    expect(SheetNames).toEqual([
      'cover',
      'contents',
      'notes',
      'page-one',
      'what-changed',
      'about',
      'three-or-more-placements-in-the',
      'three-or-more-placements-in--2',
      'children-in-care',
      'definitions',
    ]);
  });

  it('has the title in A1, then the marking, the finding of its chart and one row of headings', async () => {
    const { Sheets } = await opened(format, aRichReport());
    const sheet = Sheets['three-or-more-placements-in-the'];
    expect(['A1', 'A2', 'A3', 'A4', 'F4'].map((at) => cell(sheet, at).v)).toEqual([
      'Three or more placements [note 2]',
      'Restricted — contains small numbers. Exempt: LGA 1972 Sch 12A paras 1 and 2.',
      'October to July held steady, save for one month well above its limits',
      'As at',
      'Upper 95%',
    ]);
  });

  it('holds numbers as numbers, days as days and symbols as text', async () => {
    const { Sheets } = await opened(format, aRichReport());
    const sheet = Sheets['three-or-more-placements-in-the'];
    expect([cell(sheet, 'B5').t, cell(sheet, 'B5').v]).toEqual(['n', 39]);
    expect([cell(sheet, 'D5').t, cell(sheet, 'D5').v]).toEqual(['n', 6.1]);
    expect([cell(sheet, 'B11').t, cell(sheet, 'B11').v]).toEqual(['s', '[c]']);
    // 28 February 2017, in days from the spreadsheet's nought.
    const day = cell(sheet, 'A5');
    expect(day.t === 'd' ? (day.v as Date).toISOString().slice(0, 10) : day.v).toBe(
      day.t === 'd' ? '2017-02-28' : 42_794,
    );
  });

  it('explains every symbol, and points at each note from the title of its sheet', async () => {
    const { Sheets } = await opened(format, aRichReport());
    const notes = Object.entries(Sheets['notes'] as Record<string, CellObject>).flatMap(([at, { v }]) =>
      at.startsWith('A') ? [v] : [],
    );
    expect(notes).toEqual(expect.arrayContaining(['[c]', '[u]', '[x]', '[z]', 'note 1', 'note 2']));
  });

  it('has nothing merged, hidden, frozen or filtered', async () => {
    for (const { xml } of await parts(format)) {
      expect(xml).not.toMatch(/mergeCell|number-(columns|rows)-spanned|covered-table-cell/);
      expect(xml).not.toMatch(/hidden="(1|true)"|visibility="(collapse|filter)"|table:display="false"/);
      expect(xml).not.toMatch(
        /<pane|state="frozen"|<autoFilter|display-filter-buttons="true"|<f[ >]|table:formula/,
      );
    }
  });

  it('says its title and language', async () => {
    const meta = (await parts(format)).find(({ name }) => /core\.xml|meta\.xml/.test(name))!.xml;
    expect(meta).toContain('<dc:title>Corporate Parenting Board extract — January 2019</dc:title>');
    expect(meta).toContain('<dc:language>en-GB</dc:language>');
  });
});

it('names the one table of each sheet', async () => {
  const tables = (await parts(xlsx)).filter(({ name }) => /^xl\/tables\/.+\.xml$/.test(name));
  expect(tables.map(({ xml }) => /displayName="([^"]+)" ref="([^"]+)"/.exec(xml)!.slice(1))).toContainEqual([
    'table_three_or_more_placements_in_the',
    'A4:F28',
  ]);
  const content = (await parts(ods)).find(({ name }) => name === 'content.xml')!.xml;
  expect(content).toContain(
    `table:name="table_three_or_more_placements_in_the" table:target-range-address="$'three-or-more-placements-in-the'.$A$4:$'three-or-more-placements-in-the'.$F$28"`,
  );
});

it('begins an ODS with its media type, not packed', async () => {
  const bytes = await bytesOf(ods, aRichReport());
  expect(bytes.subarray(30, 84).toString()).toBe('mimetypeapplication/vnd.oasis.opendocument.spreadsheet');
  expect(bytes.readUInt16LE(8)).toBe(0);
});

it('leads from the contents to each sheet', async () => {
  const contents = cell((await opened(xlsx, aRichReport())).Sheets['contents'], 'A4');
  expect(contents.v).toBe('page-one');
  expect(contents.l?.Target).toMatch(/^#'page-one'!A1/);
});

it('tells headings of one table apart', () => {
  const report = aReport({ sheets: [aSheet({ name: 's', header: ['A', '', 'a'], rows: [[text('1')]] })] });
  const { table } = tabsOf(report).at(-1)!;
  expect([table!.header, table!.rows[0]]).toEqual([
    ['A', '2', 'a 3'],
    [text('1'), text(''), text('')],
  ]);
});

it.each(workbooks)('has a heading and a row even of a sheet without them, as %s', async (_, format) => {
  const prose = aSheet({ name: 'prose', rows: [[text('A paragraph')]] });
  const { Sheets } = await opened(
    format,
    aReport({ sheets: [prose, aSheet({ name: 'empty', header: ['A', 'B'] })] }),
  );
  expect(['A3', 'A4'].map((at) => cell(Sheets['prose'], at).v)).toEqual(['Text', 'A paragraph']);
  expect(['A3', 'A4'].map((at) => cell(Sheets['empty'], at).v)).toEqual(['A', 'Nothing to show']);
});

describe('text that a spreadsheet would run', () => {
  const begins = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠', '', '&', '<');
  const words = fc.sample(
    fc.tuple(begins, fc.string({ unit: 'grapheme-ascii', minLength: 1 })).map((both) => both.join('')),
    { numRuns: 1000, seed: 903 },
  );
  const report = aReport({
    sheets: [
      aSheet({
        name: 's',
        title: '=A1',
        notes: ['@note'],
        header: ['+one', 'link'],
        rows: words.map((word) => [text(word), link(word, 'https://example.org')]),
      }),
    ],
    columns: aSheet({ header: ['words'], rows: words.map((word) => [text(word)]) }),
  });
  const isRun = (word: string) => /^[=+\-@\t\r＝＋－＠]/.test(word);
  // XML and spreadsheets know one kind of new line.
  const level = (word: unknown) => String(word).replaceAll(/\r\n?/g, '\n');

  it('is among the words', () => expect(words.filter(isRun).length).toBeGreaterThan(600));

  it.each(workbooks)(
    'is text with an apostrophe before it in %s, and comes back without',
    async (_, format) => {
      const { Sheets } = await opened(format, report);
      const sheet = Sheets['s']!;
      expect(Object.values(sheet).filter((each: CellObject) => each?.f !== undefined)).toEqual([]);
      expect([cell(sheet, 'A1').v, cell(sheet, 'A3').v]).toEqual(["'=A1 [note 1]", "'+one"]);
      words.forEach((word, n) => {
        for (const column of ['A', 'B']) {
          const { t, v } = cell(sheet, `${column}${n + 4}`);
          expect(t).toBe('s');
          expect(level(v)).toBe(level(isRun(word) ? `'${word}` : word));
        }
      });
    },
  );

  it('is text with an apostrophe before it in CSV', async () => {
    const rows = parse(await bytesOf(csvMetadata, report), { bom: true, from: 2 }) as string[][];
    expect(rows.map(([word]) => word)).toEqual(words.map((word) => (isRun(word) ? `'${word}` : word)));
  });
});
