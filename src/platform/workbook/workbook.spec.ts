import { strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx, type SheetRead } from './read-xlsx.ts';
import { writeXlsx, type WorkbookSheet } from './write-xlsx.ts';

const sheet: WorkbookSheet = {
  name: 'List 8',
  columns: [
    { heading: 'Child Unique ID', kind: 'text' },
    { heading: 'Date of Birth', kind: 'day' },
    { heading: 'Age', kind: 'number' },
  ],
  rows: [
    ['00417', '2004-02-29', 14],
    ['=HYPERLINK("x")', null, null],
    ['+1+1', 'not a day', 0],
    ['@SUM(1)', '1900-03-01', -2],
    ['-1', '2019-03-31', 3],
  ],
};

describe('a workbook that is written', () => {
  it('reads back as it was, each text as text', async () => {
    expect(readXlsx(await writeXlsx([sheet]))).toEqual([
      {
        name: 'List 8',
        rows: [
          { line: 1, cells: ['Child Unique ID', 'Date of Birth', 'Age'] },
          { line: 2, cells: ['00417', '29/02/2004', '14'] },
          { line: 3, cells: ['=HYPERLINK("x")'] },
          { line: 4, cells: ['+1+1', 'not a day', '0'] },
          { line: 5, cells: ['@SUM(1)', '01/03/1900', '-2'] },
          { line: 6, cells: ['-1', '31/03/2019', '3'] },
        ],
      },
    ]);
  });

  it('holds no formula, a real date, and a first row that stays', async () => {
    const parts = unzipSync(await writeXlsx([sheet]));
    const xml = Buffer.from(parts['xl/worksheets/sheet1.xml']!).toString();
    expect(xml).not.toMatch(/<f[ >]/);
    expect(xml).toMatch(/<c r="B2" s="\d+"><v>38046<\/v>/);
    expect(xml).toContain('state="frozen"');
  });

  it('is the same bytes at another time of day', async () => {
    const first = await writeXlsx([sheet]);
    jest.useFakeTimers({ now: new Date('2030-05-05T05:05:05Z'), doNotFake: ['nextTick', 'setImmediate'] });
    const second = await writeXlsx([sheet]);
    jest.useRealTimers();
    expect(second.equals(first)).toBe(true);
  });
});

describe('a workbook that arrives', () => {
  const codeOf = (file: Uint8Array) => (readXlsx(file) as { code?: string }).code;

  it('gives the value of a formula and never its code, and nothing for an error', async () => {
    const parts = unzipSync(await writeXlsx([sheet]));
    const xml = Buffer.from(parts['xl/worksheets/sheet1.xml']!)
      .toString()
      .replace(/<c r="C2"[^>]*>.*?<\/c>/, '<c r="C2"><f>6*7</f><v>42</v></c>')
      .replace(/<c r="C4"[^>]*>.*?<\/c>/, '<c r="C4" t="e"><v>#N/A</v></c>');
    parts['xl/worksheets/sheet1.xml'] = strToU8(xml);
    const [read] = readXlsx(zipSync(parts)) as SheetRead[];
    expect(read!.rows[1]!.cells[2]).toBe('42');
    expect(read!.rows[3]!.cells[2] ?? '').toBe('');
  });

  it('is refused when it would unpack to far more than it is', async () => {
    const parts = unzipSync(await writeXlsx([sheet]));
    parts['xl/sharedStrings.xml'] = new Uint8Array(2 * 1024 * 1024);
    expect(codeOf(zipSync(parts, { level: 9 }))).toBe('workbook-too-large');
  });

  it('is refused when its parts together are too large, though none is', async () => {
    const noise = Uint8Array.from({ length: 1024 * 1024 }, (_, i) => (i * 7919) % 251);
    const many = Object.fromEntries(Array.from({ length: 65 }, (_, i) => [`xl/media/${i}.bin`, noise]));
    expect(codeOf(zipSync(many, { level: 1 }))).toBe('workbook-too-large');
  });

  it('is refused with too many entries', () => {
    const many = Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`${i}.xml`, new Uint8Array(1)]));
    expect(codeOf(zipSync(many))).toBe('workbook-too-large');
  });

  it('is refused when it is damaged, or no workbook', async () => {
    const whole = await writeXlsx([sheet]);
    expect(codeOf(whole.subarray(0, whole.length / 2))).toBe('damaged-workbook');
    expect(codeOf(Buffer.from('CHILD,DOB\n1,01/01/2010\n'))).toBe('damaged-workbook');
    expect(codeOf(zipSync({ 'a.txt': strToU8('hello') }))).toBe('damaged-workbook');
  });
});
