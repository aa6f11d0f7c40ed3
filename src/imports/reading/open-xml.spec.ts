import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openFile } from './open-file.ts';
import { readRows, type ReadRow } from './read-rows.ts';
import { childElementsOf } from './xml-elements.ts';

const folder = mkdtempSync(join(tmpdir(), 'pledgekeeper-xml-'));
afterAll(() => rmSync(folder, { recursive: true }));

function open(bytes: string | Buffer) {
  const path = join(folder, 'a-file-of-any-name.txt');
  writeFileSync(path, bytes);
  return openFile(path);
}

async function rowsOf(bytes: string | Buffer, year: number | null = 2018): Promise<ReadRow[]> {
  const rows: ReadRow[] = [];
  for await (const row of readRows(await open(bytes), year)) rows.push(row);
  return rows;
}

/** What was read of each row: its table, verdict and values. */
const read = async (bytes: string | Buffer, year?: number) =>
  (await rowsOf(bytes, year)).map(({ tableId, verdict, row }) => [tableId, verdict, row]);

const whoIs = '<CHILDID>101</CHILDID><SEX>1</SEX><DOB>10/05/2010</DOB>';
const header = `<HEADER>${whoIs}</HEADER>`;
const ofReturn = (children: string) => `<?xml version="1.0"?>\n<EXPSSDA903>${children}</EXPSSDA903>\n`;
const child = (inside: string) => `<CHILD>${inside}</CHILD>`;
const withHeader = (inside: string) => ofReturn(child(`<HEADER>${whoIs}${inside}</HEADER>`));

const aHeader = {
  CHILD: '101',
  SEX: '1',
  DOB: '2010-05-10',
  ETHNIC: null,
  UPN: null,
  MOTHER: null,
  MC_DOB: null,
};

describe('the XML of a return', () => {
  const whole = `<?xml version='1.0' encoding='us-ascii'?>
<EXPSSDA903>
  <CHILD>
    <HEADER>
      <CHILDID>101</CHILDID><UPN>UN1</UPN><SEX>2</SEX>
      <DOB>10/05/2002</DOB><ETHNIC>WBRI</ETHNIC>
      <UASC>1</UASC><DUC>01/02/2018</DUC>
      <AREVIEW><REVIEW>27/09/2017</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
      <AREVIEW><REVIEW>14/03/2018</REVIEW><REVIEW_CODE>PN2</REVIEW_CODE></AREVIEW>
      <MOTHER/><MC_DOB/>
      <IN_TOUCH>YES</IN_TOUCH><ACTIV>F1</ACTIV><ACCOM>U1</ACCOM>
      <DATE_INT>01/06/2017</DATE_INT><NB_ADOPTR>1</NB_ADOPTR>
      <PERMANENCE><PREV_PERM>Z1</PREV_PERM></PERMANENCE>
      <OC2><SDQ_SCORE>21</SDQ_SCORE><CONVICTED>0</CONVICTED></OC2>
      <AMISSING><MISSING>M</MISSING><MIS_START>02/02/2018</MIS_START><MIS_END/></AMISSING>
      <AD_PLACED><DATE_PLACED>03/03/2017</DATE_PLACED></AD_PLACED>
    </HEADER>
    <EPISODE>
      <DECOM>06/01/2017</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>u6</PL><PLACE_PROVIDER>PR1</PLACE_PROVIDER>
      <PL_POST>hd11aa</PL_POST><DEC/>
    </EPISODE>
  </CHILD>
</EXPSSDA903>`;

  it('is known by what is in it, with every row of every table', async () => {
    expect(await open(whole)).toMatchObject({
      format: 'xml',
      name: 'a-file-of-any-name.txt',
      tableIds: [
        'Header',
        'UASC',
        'OC3',
        'AD1',
        'Reviews',
        'PrevPerm',
        'OC2',
        'Missing',
        'PlacedAdoption',
        'Episodes',
      ],
      rowCount: 11,
      findings: [],
    });
    const who = { CHILD: '101', DOB: '2002-05-10' };
    expect(await read(whole)).toEqual([
      ['Header', 'recorded', { ...who, SEX: '2', ETHNIC: 'WBRI', UPN: 'UN1', MOTHER: null, MC_DOB: null }],
      ['UASC', 'recorded', { ...who, SEX: '2', DUC: '2018-02-01' }],
      ['OC3', 'recorded', { ...who, IN_TOUCH: 'YES', ACTIV: 'F1', ACCOM: 'U1' }],
      [
        'AD1',
        'recorded',
        expect.objectContaining({ ...who, DATE_INT: '2017-06-01', NB_ADOPTR: '1', SEX_ADOPTR: null }),
      ],
      ['Reviews', 'recorded', { ...who, REVIEW: '2017-09-27', REVIEW_CODE: 'PN1' }],
      ['Reviews', 'recorded', { ...who, REVIEW: '2018-03-14', REVIEW_CODE: 'PN2' }],
      ['PrevPerm', 'recorded', { ...who, PREV_PERM: 'Z1', LA_PERM: null, DATE_PERM: null }],
      [
        'OC2',
        'recorded',
        expect.objectContaining({ ...who, SDQ_SCORE: 21, CONVICTED: false, SDQ_REASON: null }),
      ],
      ['Missing', 'recorded', { ...who, MISSING: 'M', MIS_START: '2018-02-02', MIS_END: null }],
      ['PlacedAdoption', 'recorded', expect.objectContaining({ ...who, DATE_PLACED: '2017-03-03' })],
      [
        'Episodes',
        'recorded',
        expect.objectContaining({
          CHILD: '101',
          DECOM: '2017-01-06',
          PLACE: 'U6',
          PL_POST: 'HD1 1AA',
          DEC: null,
        }),
      ],
    ]);
  });

  it('names the line where an element begins', async () => {
    const rows = await rowsOf(whole);
    expect(rows.map(({ line }) => line)).toEqual([4, 4, 4, 4, 8, 9, 13, 14, 15, 16, 18]);
  });

  it('names the line of the cell in a finding', async () => {
    const rows = await rowsOf(whole.replace('<PL_POST>hd11aa', '<PL_POST>nowhere'));
    expect(rows.at(-1)).toMatchObject({
      line: 18,
      verdict: 'recorded',
      findings: [
        {
          table: 'Episodes',
          file: 'a-file-of-any-name.txt',
          line: 20,
          column: 'PL_POST',
          value: 'nowhere',
          child: '101',
          code: '392c',
        },
      ],
    });
  });

  it.each([
    ['in one line', (xml: string) => xml.replaceAll('\n', '')],
    ['with other line breaks', (xml: string) => xml.replaceAll('\n', '\r\n')],
    ['with a mark of UTF-8', (xml: string) => `\uFEFF${xml.replace('us-ascii', 'UTF-8')}`],
    ['compressed', (xml: string) => gzipSync(xml)],
    ['without a declaration', (xml: string) => xml.slice(xml.indexOf('<EXP'))],
    ['in lower case', (xml: string) => xml.replace(/<\/?[A-Z_0-9]+/g, (tag) => tag.toLowerCase())],
  ])('is read the same %s', async (_, written) => {
    expect(await read(written(whole))).toEqual(await read(whole));
  });

  it('does not depend on the order of elements', async () => {
    const turned = ofReturn(
      child(`<EPISODE><PL>U6</PL><DECOM>06/01/2017</DECOM><RNE>S</RNE></EPISODE>
        <HEADER><OC2><CONVICTED>1</CONVICTED></OC2>${whoIs}</HEADER>`),
    );
    expect(await read(turned)).toEqual([
      ['Episodes', 'recorded', expect.objectContaining({ CHILD: '101', PLACE: 'U6' })],
      ['Header', 'recorded', aHeader],
      ['OC2', 'recorded', expect.objectContaining({ CHILD: '101', DOB: '2010-05-10', CONVICTED: true })],
    ]);
  });

  it('knows a group by what stands in it, whatever it is called', async () => {
    const group = '<AWORKER><SW_ID>SW123</SW_ID><SW_DECOM>01/04/2023</SW_DECOM></AWORKER>';
    expect((await read(withHeader(group), 2024)).at(-1)).toEqual([
      'SWEpisodes',
      'recorded',
      expect.objectContaining({ CHILD: '101', SW_ID: 'SW123', SW_DEC: null }),
    ]);
    const order = child(`${header}<ORDERS><DOLO><DOLO_START>01/04/2026</DOLO_START></DOLO></ORDERS>`);
    expect((await read(ofReturn(order), 2027)).at(-1)).toMatchObject([
      'DoLo',
      'recorded',
      { DOLO_END: null },
    ]);
  });

  it('says where adopters live to nobody', async () => {
    const episode =
      '<EPISODE><DECOM>06/01/2017</DECOM><RNE>S</RNE><PL>A6</PL><PL_POST>HD1 1AA</PL_POST></EPISODE>';
    const rows = await rowsOf(ofReturn(child(header + episode)));
    expect(JSON.stringify(rows)).not.toContain('1AA');
    expect(rows.at(-1)!.row).toMatchObject({ PLACE: 'A6', PL_POST: null });
  });
});

describe('the UASC flag', () => {
  it.each([
    ['1', '', ['Header', 'UASC']],
    ['true', '', ['Header', 'UASC']],
    ['', '01/02/2018', ['Header', 'UASC']],
    ['0', '', ['Header']],
    ['', '', ['Header']],
  ])('%s, with DUC %s', async (flag, duc, tables) => {
    const rows = await rowsOf(withHeader(`<UASC>${flag}</UASC><DUC>${duc}</DUC>`));
    expect(rows.map(({ tableId }) => tableId)).toEqual(tables);
  });
});

describe('what stands where it should not', () => {
  it('is no row when it is blank', async () => {
    const blank = '<OC2><CONVICTED/></OC2><AREVIEW/><AMISSING> \n </AMISSING><IN_TOUCH/><NOTE/>';
    expect(await read(withHeader(blank))).toEqual([['Header', 'recorded', aHeader]]);
    expect((await open(withHeader(blank))).findings).toEqual([]);
  });

  it('is told of once for each name', async () => {
    const strange = `<NOTE>x</NOTE><NOTE>y</NOTE>\n<VISIT><SEEN>1</SEEN></VISIT><VISIT><SEEN>0</SEEN></VISIT>`;
    const { findings } = await open(
      ofReturn(child(`<HEADER>${whoIs}${strange}</HEADER><SCHOOL>z</SCHOOL>`) + '<LA><CODE>382</CODE></LA>'),
    );
    expect(findings.map(({ code, column, line }) => [code, column, line])).toEqual([
      ['unknown-element', 'SCHOOL', 3],
      ['unknown-element', 'NOTE', 2],
      ['unknown-element', 'VISIT', 3],
      ['unknown-element', 'LA', 3],
    ]);
  });

  it('refuses a row whose cell stands twice', async () => {
    const [, review] = await rowsOf(
      withHeader('<AREVIEW><REVIEW>27/09/2017</REVIEW><REVIEW>28/09/2017</REVIEW></AREVIEW>'),
    );
    expect(review).toMatchObject({ tableId: 'Reviews', verdict: 'refused', row: null });
    expect(review!.findings).toMatchObject([{ code: 'element-twice', column: null, line: 2 }]);
  });

  it('refuses every row of a child that has two ids', async () => {
    const rows = await rowsOf(
      ofReturn(child(`<HEADER>${whoIs}<CHILDID>102</CHILDID><OC2><CONVICTED>1</CONVICTED></OC2></HEADER>`)),
    );
    expect(rows.map(({ tableId, verdict }) => [tableId, verdict])).toEqual([
      ['Header', 'refused'],
      ['OC2', 'refused'],
    ]);
  });

  it('refuses the rows of a child that nobody names', async () => {
    const episode = '<EPISODE><DECOM>06/01/2017</DECOM><RNE>S</RNE><PL>U6</PL></EPISODE>';
    const [row, ...more] = await rowsOf(ofReturn(child(episode)));
    expect(more).toEqual([]);
    expect(row).toMatchObject({ tableId: 'Episodes', verdict: 'refused' });
    expect(row!.findings[0]).toMatchObject({ column: 'CHILD', code: 'blank' });
  });
});

describe('refuses whole', () => {
  const laughs = `<?xml version="1.0"?>
<!DOCTYPE EXPSSDA903 [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>
<EXPSSDA903><CHILD><HEADER><CHILDID>&c;</CHILDID></HEADER></CHILD></EXPSSDA903>`;
  const declared = (encoding: string, letter: string | Buffer) =>
    Buffer.concat([
      Buffer.from(`<?xml version="1.0" encoding="${encoding}"?>\n<EXPSSDA903><CHILD><HEADER><UPN>`),
      Buffer.from(letter),
      Buffer.from('</UPN></HEADER></CHILD></EXPSSDA903>'),
    ]);
  const latin1 = Buffer.from('\xeb', 'latin1');

  it.each([
    ['a billion laughs', laughs, 'xml-document-type', 2],
    [
      'an external entity',
      laughs.replace(/\[.*\]/, '[<!ENTITY c SYSTEM "file:///etc/passwd">]'),
      'xml-document-type',
      2,
    ],
    [
      'an external document type',
      laughs.replace(/\[.*\]/, 'SYSTEM "http://example.org/x.dtd"'),
      'xml-document-type',
      2,
    ],
    ['a document type that never ends', laughs.slice(0, 60), 'xml-not-well-formed', 2],
    ['an entity nobody declared', withHeader('<ETHNIC>&eacute;</ETHNIC>'), 'xml-not-well-formed', 2],
    ['an element that is not closed', `${ofReturn('<CHILD>')}\n`, 'xml-not-well-formed', 2],
    ['a file cut off', ofReturn(child(`\n${header}`)).slice(0, 80), 'xml-not-well-formed', 3],
    ['two roots', ofReturn(child(header)) + ofReturn('').replace(/.*\n/, ''), 'xml-not-well-formed', 3],
    ['text behind the root', `${ofReturn(child(header))}more`, 'xml-not-well-formed', 3],
    ['another root', ofReturn(child(header)).replaceAll('EXPSSDA903', 'CINDATA'), 'unknown-xml', 2],
    ['text between children', ofReturn(`${child(header)}\nmore`), 'unknown-xml', 3],
    ['no child', ofReturn(''), 'empty-file', 1],
    ['two headers in a child', ofReturn(child(header + header)), 'two-headers', 2],
    ['elements too deep', withHeader('<A>'.repeat(6) + '</A>'.repeat(6)), 'xml-too-deep', 2],
    ['elements very deep', ofReturn('<A>'.repeat(1_000_000)), 'xml-too-deep', 2],
    [
      'too many attributes',
      withHeader(`<A ${Array.from({ length: 21 }, (_, i) => `a${i}=""`).join(' ')}/>`),
      'xml-too-many-attributes',
      2,
    ],
    ['an attribute over a megabyte', withHeader(`<A b="${'x'.repeat(1_200_000)}"/>`), 'record-too-long', 2],
    ['a comment over a megabyte', withHeader(`<!-- ${'x'.repeat(1_200_000)} -->`), 'record-too-long', 2],
    ['a name over a megabyte', withHeader(`<${'x'.repeat(1_200_000)}/>`), 'record-too-long', 2],
    ['a text over a megabyte', withHeader(`<UPN>${'x'.repeat(1_200_000)}</UPN>`), 'record-too-long', 2],
    [
      'a text over a megabyte in pieces',
      withHeader(`<UPN>${'xx<!-- -->'.repeat(600_000)}</UPN>`),
      'record-too-long',
      2,
    ],
    ['more elements than a child can have', withHeader('<A/>'.repeat(20_000)), 'record-too-long', 2],
    ['ASCII that is none', declared('us-ascii', 'ë'), 'xml-encoding', 1],
    ['Latin letters that say they are UTF-8', declared('utf-8', latin1), 'xml-encoding', 1],
    ['UTF-8 that says it is Latin', declared('iso-8859-1', 'ë'), 'xml-encoding', 1],
    ['an encoding nobody reads', declared('utf-7', 'e'), 'xml-encoding', 1],
    ['broken UTF-8', declared('utf-8', Buffer.from([0xc3, 0xab, 0xc3])), 'mixed-encoding', 2],
    ['a byte nought', withHeader('<UPN>\0</UPN>'), 'nul-byte', 2],
  ])('%s', async (_, bytes, code, line) => {
    const opened = await open(bytes);
    expect(opened).toMatchObject({ format: null, tableIds: [], rowCount: 0, findings: [{ code, line }] });
    expect(opened.findings[0]!.message).toMatch(/[.] Nothing of the file was taken\.$/);
    expect(await rowsOf(bytes)).toEqual([]);
  });

  it.each([
    ['UTF-8', declared('utf-8', 'ë'), 'ë'],
    ['Latin', declared('ISO-8859-1', latin1), 'ë'],
    ['Windows-1252', declared('windows-1252', latin1), 'ë'],
    ['a letter by its number', declared('us-ascii', '&#235;&amp;'), 'ë&'],
  ])('but reads %s', async (_, bytes, letter) => {
    const [row] = await rowsOf(bytes);
    expect(row!.cells['UPN']).toBe(letter);
  });
});

it('gives a child before it has read the next, so that memory holds one of them', async () => {
  const path = join(folder, 'broken-at-its-end.xml');
  const long = child(`<HEADER>${whoIs}<NOTE>${'x'.repeat(500_000)}</NOTE></HEADER>`);
  writeFileSync(path, `<EXPSSDA903>${child(header)}${long}${long}<broken`);
  const names: string[] = [];
  const readAll = async () => {
    for await (const { name } of childElementsOf({ path, encoding: 'utf-8', isAscii: true }))
      names.push(name);
  };
  await expect(readAll()).rejects.toMatchObject({ code: 'xml-not-well-formed' });
  expect(names).toEqual(['CHILD', 'CHILD', 'CHILD']);
});

it('refuses a text of a hundred megabytes when a megabyte of it is read, not at its end', async () => {
  const path = join(folder, 'endless.xml');
  writeFileSync(
    path,
    Buffer.concat([Buffer.from('<EXPSSDA903><CHILD><HEADER><UPN>'), Buffer.alloc(100_000_000, 'x')]),
  );
  const first = childElementsOf({ path, encoding: 'utf-8', isAscii: true }).next();
  // At its end the refusal would be of an element that is not closed.
  await expect(first).rejects.toMatchObject({ code: 'record-too-long', line: 1 });
});
