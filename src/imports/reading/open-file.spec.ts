import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openFile, type OpenedFile } from './open-file.ts';
import { readRows, type ReadRow } from './read-rows.ts';

const folder = mkdtempSync(join(tmpdir(), 'pledgekeeper-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

const path = join(folder, 'a-file-of-any-name.txt');
const open = (bytes: string | Buffer): Promise<OpenedFile> => {
  writeFileSync(path, bytes);
  return openFile(path);
};
const rowsOf = async (bytes: string | Buffer): Promise<ReadRow[]> => {
  const rows = [];
  for await (const row of readRows(await open(bytes), 2018)) rows.push(row);
  return rows;
};
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const withBom = (text: string) => `\uFEFF${text}`;

const columns = 'WORKER_ID,NAME,TEAM,ROLE,ROLE_START,ROLE_END,NAMED';
const worker = (name: string, team = 'Leaving Care') => `W1,${name},${team},personal-adviser,01/04/2017,,1`;
const file = (name: string, lineEnd = '\n') => `${columns}${lineEnd}${worker(name)}${lineEnd}`;
const zoe = {
  WORKER_ID: 'W1',
  NAME: 'Zoë Bright',
  TEAM: 'Leaving Care',
  ROLE_START: '2017-04-01',
  NAMED: true,
};

describe('read exactly', () => {
  it.each<[string, string | Buffer]>([
    ['UTF-8', file('Zoë Bright')],
    ['UTF-8 with a byte-order mark', withBom(file('Zoë Bright'))],
    ['Windows-1252', latin1(file('Zoë Bright'))],
    ['lines that end in CRLF', file('Zoë Bright', '\r\n')],
    ['lines that end in CR', file('Zoë Bright', '\r')],
    ['lines that end now in LF, now in CRLF', `${columns}\n${worker('Zoë Bright')}\r\n`],
    ['no line end after the last row', `${columns}\n${worker('Zoë Bright')}`],
    ['blank lines before, between and after', `\n\n${columns}\n\n${worker('Zoë Bright')}\n\n,,,\n`],
    ['blank columns and cells behind', `${columns},,\n${worker('Zoë Bright')},,\n`],
    ['blank columns behind and no cells under them', `${columns},,\n${worker('Zoë Bright')}\n`],
    ['blank cells behind and no columns over them', `${columns}\n${worker('Zoë Bright')},, ,\n`],
    ['an extra column in the middle', `NOTE,${columns}\nx,${worker('Zoë Bright')}\n`],
    [
      'lower-case columns with blanks',
      ` ${columns.toLowerCase().replaceAll(',', ' , ')}\n${worker('Zoë Bright')}\n`,
    ],
    [
      'blanks around cells',
      `${columns}\n W1 , Zoë Bright ,Leaving Care , Personal-Adviser,01/04/2017, , 1\n`,
    ],
    ['True for 1', `${columns}\n${worker('Zoë Bright').replace(/1$/, 'True')}\n`],
    ['every cell in quotation marks', `${file('Zoë Bright').replace(/[^,\n]+/g, '"$&"')}`],
    ['quotation marks and CRLF', file('"Zoë Bright"', '\r\n')],
    ['quotation marks and CR', file('"Zoë Bright"', '\r')],
    ['quotation marks in Windows-1252', latin1(file('"Zoë Bright"'))],
    [
      'quotation marks behind a byte-order mark',
      withBom(file('Zoë Bright').replace('WORKER_ID', '"WORKER_ID"')),
    ],
    ['gzip', gzipSync(file('Zoë Bright'))],
  ])('%s', async (_, bytes) => {
    const rows = await rowsOf(bytes);
    expect(rows).toMatchObject([{ verdict: 'recorded', row: zoe, findings: [] }]);
  });

  it.each<[string, string, string]>([
    ['a comma in quotation marks', '"Bright, Zoë"', 'Bright, Zoë'],
    ['a doubled quotation mark', '"Zoë ""Zo"" Bright"', 'Zoë "Zo" Bright'],
    ['letters beyond Windows-1252', 'Łukasz 王', 'Łukasz 王'],
    ['letters beyond the basic plane', 'Zoë 𐐀', 'Zoë 𐐀'],
    ['a cell that begins like a formula', '=1+1', '=1+1'],
    ['leading noughts', '007', '007'],
  ])('%s', async (_, written, name) => {
    expect(await rowsOf(file(written))).toMatchObject([{ row: { NAME: name }, findings: [] }]);
  });

  it('the letters that Windows-1252 has and Latin-1 has not', async () => {
    const bytes = Buffer.concat([
      latin1(`${columns}\nW1,`),
      Buffer.from([0x8a, 0x9a, 0x80, 0x92]),
      latin1(',T,personal-adviser,01/04/2017,,1\n'),
    ]);
    expect(await rowsOf(bytes)).toMatchObject([{ row: { NAME: 'Šš€’' } }]);
  });

  it('tells where it stands and what it is', async () => {
    const bytes = gzipSync(file('Zoë'));
    expect(await open(bytes)).toMatchObject({
      name: 'a-file-of-any-name.txt',
      tableId: 'PersonalAdvisers',
      encoding: 'utf-8',
      header: columns.split(','),
      rowCount: 1,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      findings: [],
    });
    expect(await open(latin1(file('Zoë')))).toMatchObject({ encoding: 'windows-1252' });
  });

  it('a header alone: no rows, and nothing wrong', async () => {
    expect(await open(columns)).toMatchObject({ tableId: 'PersonalAdvisers', rowCount: 0, findings: [] });
    expect(await rowsOf(columns)).toEqual([]);
  });

  it.each(['\n', '\r\n', '\r'])('a letter or a line end (%j) cut by the edge of a chunk', async (lineEnd) => {
    const row = (i: number) => worker('Zoë Bright', String(i).padStart(20, '0')) + lineEnd;
    const rows = Array.from({ length: 1_050 }, (_, i) => row(i)).join('');
    const [chunk, rowLength] = [65_536, Buffer.byteLength(row(0))];
    const insideTheLetter = Buffer.byteLength('W1,Zo') + 1;
    for (const edge of [insideTheLetter, rowLength - 1, rowLength, rowLength + 1]) {
      // Blank columns move the rows along, until that byte of a row stands at the edge.
      const blanks = (chunk - edge - columns.length - lineEnd.length) % rowLength;
      const read = await rowsOf(`${columns}${','.repeat(blanks)}${lineEnd}${rows}`);
      expect(read).toHaveLength(1_050);
      expect(read.filter(({ row: it }) => it?.['NAME'] !== 'Zoë Bright')).toEqual([]);
      expect(read.at(-1)).toMatchObject({ line: 1_051, row: { TEAM: '1049'.padStart(20, '0') } });
    }
  });
});

describe('refused whole', () => {
  const utf16 = Buffer.from(withBom(file('Zoë')), 'utf16le');
  const long = 'x'.repeat(1_100_000);
  it.each<[string, string | Buffer, string, number | null]>([
    ['nothing', '', 'empty-file', null],
    ['a byte-order mark alone', withBom(''), 'empty-file', null],
    ['blank lines alone', '\n\r\n,,\n', 'empty-file', null],
    ['a NUL byte', `${file('Zoë')}W2,Al\0ex,,personal-adviser,01/04/2017,,1\n`, 'nul-byte', 3],
    ['UTF-16', utf16, 'utf-16', null],
    ['UTF-16 the other way round', Buffer.from(utf16).swap16(), 'utf-16', null],
    ['UTF-16 without its mark', utf16.subarray(2), 'nul-byte', 1],
    [
      'a lone surrogate',
      Buffer.concat([latin1(`${columns}\nW1,`), Buffer.from([0xed, 0xa0, 0x80]), latin1(',,')]),
      'mixed-encoding',
      2,
    ],
    [
      'an overlong form',
      Buffer.concat([latin1(`${columns}\nW1,`), Buffer.from([0xc0, 0xaf]), latin1(',,')]),
      'mixed-encoding',
      2,
    ],
    [
      'past the last letter there is',
      Buffer.concat([latin1(`${columns}\nW1,`), Buffer.from([0xf5, 0x80, 0x80, 0x80])]),
      'mixed-encoding',
      2,
    ],
    [
      'UTF-8 and Windows-1252 in one file',
      Buffer.concat([Buffer.from(file('Zoë')), latin1(worker('Zoë'))]),
      'mixed-encoding',
      3,
    ],
    [
      'a UTF-8 mark over Windows-1252',
      Buffer.concat([Buffer.from(withBom('')), latin1(file('Zoë'))]),
      'mixed-encoding',
      2,
    ],
    [
      'UTF-8 cut in the middle of a letter',
      Buffer.from(`${file('Zoë')}W2,Zoë`).subarray(0, -1),
      'mixed-encoding',
      3,
    ],
    [
      'a byte Windows-1252 does not define',
      Buffer.concat([latin1(`${columns}\nW1,`), Buffer.from([0x81])]),
      'mixed-encoding',
      2,
    ],
    ['a workbook', Buffer.from('504b030414000600', 'hex'), 'spreadsheet', null],
    ['a workbook of old', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'spreadsheet', null],
    ['XML of something else', '<?xml version="1.0"?><MESSAGE/>', 'unknown-xml', 1],
    ['a web page', withBom('\n <!DOCTYPE html>'), 'xml-document-type', 2],
    ['damaged gzip', gzipSync(file('Zoë')).subarray(0, 40), 'damaged-gzip', null],
    ['semicolons', file('Zoë').replaceAll(',', ';'), 'wrong-separator', 1],
    ['tabs', file('Zoë').replaceAll(',', '\t'), 'wrong-separator', 1],
    ['a sep= line', `sep=,\n${file('Zoë')}`, 'separator-line', 1],
    ['a quoted sep= line', `"sep=,"\n${file('Zoë')}`, 'separator-line', 1],
    ['a column twice', file('Zoë').replace('TEAM', 'NAME'), 'column-twice', 1],
    ['a column missing', file('Zoë').replace('TEAM', 'GROUP'), 'unknown-table', 1],
    ['no header', worker('Zoë'), 'unknown-table', 1],
    [
      'a quotation mark that is never closed',
      `${file('Zoë', '\r\n')}W2,"Alex,\r\nx\r\n`,
      'unpaired-quotation-mark',
      3,
    ],
    [
      'a quotation mark in the middle of a cell',
      `${file('Zoë')}W2,Al"ex",,,,\n`,
      'unpaired-quotation-mark',
      3,
    ],
    [
      'a letter behind a closing quotation mark',
      `${file('"Zoë\r\nBright"')}W2,"Al"ex,,,,\n`,
      'unpaired-quotation-mark',
      4,
    ],
    ['a line over a megabyte', `${file('Zoë')}W2,${long},,,,\n`, 'record-too-long', 3],
    ['a line over a megabyte at the end', `${file('Zoë')}W2,${long}`, 'record-too-long', 3],
    [
      'a quoted cell over a megabyte, in short lines',
      `${file('Zoë')}W2,"${'x\n'.repeat(600_000)}",,,,\n`,
      'record-too-long',
      3,
    ],
    ['over 1,000 columns', `${columns}${',a'.repeat(1000)}\n`, 'too-many-columns', 1],
    ['over 1,000 cells', `${file('Zoë')}${worker('Alex')}${','.repeat(1000)}\n`, 'too-many-columns', 3],
  ])('%s', async (_, bytes, code, line) => {
    const opened = await open(bytes);
    expect(opened).toMatchObject({ table: null, tableId: null, rowCount: 0, findings: [{ code, line }] });
    expect(opened.findings[0]!.message).toMatch(/[.] Nothing of the file was taken\.$/);
    expect(await rowsOf(bytes)).toEqual([]);
  });

  it('with the name of the file, and the hash of what was sent', async () => {
    expect(await open('x')).toMatchObject({
      sha256: createHash('sha256').update('x').digest('hex'),
      findings: [{ file: 'a-file-of-any-name.txt', table: null, column: null, value: null, child: null }],
    });
  });
});

it('takes a record just under a megabyte', async () => {
  const [row] = await rowsOf(`NOTE,${columns}\n${'x'.repeat(1_000_000)},${worker('Zoë Bright')}\n`);
  expect(row).toMatchObject({ verdict: 'recorded', row: zoe });
});

it('throws when there is no such file', async () => {
  await expect(openFile(join(folder, 'none.csv'))).rejects.toThrow('ENOENT');
});
