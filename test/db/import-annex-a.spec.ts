import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { zipSync } from 'fflate';
import { writeXlsx, type WorkbookSheet } from '../../src/platform/workbook/write-xlsx.ts';
import { fixture, Importing } from './importing.ts';

let importing: Importing;
beforeEach(async () => {
  importing = await Importing.open();
});
afterEach(() => importing?.close());

const file = (name: string) => readFileSync(join(fixture('annex-a'), name), 'utf8');
const send = (...names: string[]) =>
  importing.sendFiles(Object.fromEntries(names.map((name) => [name, file(name)])));

/** The fixture as a sheet; its days are text there, and real dates here. */
function sheet(name: string, csv: string): WorkbookSheet {
  const [header, ...rows] = parse(file(csv)) as string[][];
  const columns = header!.map(
    (heading) => ({ heading, kind: /date/i.test(heading) ? 'day' : 'text' }) as const,
  );
  const iso = (cell: string) => cell.replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, '$3-$2-$1');
  return { name, columns, rows: rows.map((row) => row.map((cell) => iso(cell) || null)) };
}

const people = async () => {
  const { rows } = await importing.owner.query(
    'select child_id, sex, ethnicity, born_on::text from person order by child_id',
  );
  return rows.map((row) => Object.values(row));
};
const held = async () => {
  const { rows } = await importing.owner.query(
    'select table_id, child_id, verdict, cells from held_row order by id',
  );
  return rows as { table_id: string; child_id: string; verdict: string; cells: Record<string, string> }[];
};

it('List 9 tells who they are, when plans were reviewed and who was in touch; the rest is held', async () => {
  const { files, findings } = await send('list-9.csv');
  expect(files).toMatchObject([{ tableId: 'AnnexAList9', read: 4, recorded: 0, held: 3, refused: 1 }]);
  expect(await people()).toEqual([
    ['200101', 'M', 'NOBT', '1999-03-14'],
    ['200102', 'F', 'NOBT', '1999-09-01'],
    ['200103', null, null, '2000-02-29'],
  ]);
  const history = await importing.historyOf('200101');
  expect(history.pathwayPlanReviews).toEqual([{ heldOn: '2018-02-20' }]);
  expect(history.inTouch).toEqual([
    { start: '2018-07-12', end: null, code: 'YES', lastKnownOn: '2018-07-12' },
  ]);
  expect(history.unaccompanied).toEqual([{ start: '1999-03-14', end: '2017-03-14' }]);
  // Who is said to be out of touch was reached on no day that is known; nobody is allocated by a name.
  expect((await importing.historyOf('200102')).inTouch).toEqual([]);
  for (const table of ['eet_status', 'accommodation', 'contact', 'pa_allocation', 'worker'])
    expect([table, await importing.count(table)]).toEqual([table, 0]);
  expect((await held()).map(({ child_id, verdict }) => [child_id, verdict])).toEqual([
    ['200101', 'held'],
    ['200102', 'held'],
    ['200103', 'held'],
    ['200104', 'refused'],
  ]);
  expect((await held())[0]!.cells).toMatchObject({
    'Allocated Personal Advisor': 'Sian Hall',
    'Activity Status': 'F3: Full time in training or employment',
  });
  expect(findings.map(({ line, column, code }) => `${line} ${column} ${code}`).toSorted()).toEqual([
    '2 Allocated Personal Advisor worker-not-matched',
    '4 Activity Status 132',
    '4 Eligibility Category unknown-choice',
    '4 Ethnicity 103',
    '4 Gender 101',
    '4 Latest Pathway Plan Review Date no-such-day',
    '4 Suitability of Accommodation unknown-choice',
    '4 Type of Accommodation 133',
    '5 Date of Birth 102',
  ]);
});

it('List 9 of before January 2024 lacks four columns', async () => {
  const { files, findings } = await send('list-9-before-2024.csv');
  expect(files).toMatchObject([{ tableId: 'AnnexAList9', read: 2, held: 2, refused: 0 }]);
  expect(findings.map(({ line, code }) => [line, code])).toEqual([[2, 'worker-not-matched']]);
  expect((await people()).map(([child]) => child)).toEqual(['200201', '200202']);
});

it('List 8 tells who they are and of the latest review; no episode is invented', async () => {
  const { files, findings } = await send('list-8.csv');
  expect(files).toMatchObject([{ tableId: 'AnnexAList8', read: 3, recorded: 0, held: 3, refused: 0 }]);
  const history = await importing.historyOf('300101');
  expect(history).toMatchObject({
    sex: 'M',
    ethnicity: 'APKN',
    bornOn: '2013-08-09',
    episodes: [],
    contacts: [],
  });
  expect(history.reviews).toEqual([{ heldOn: '2018-06-13', participation: null }]);
  expect((await importing.historyOf('300102')).unaccompanied).toEqual([
    { start: '2016-05-01', end: '2034-05-01' },
  ]);
  expect((await importing.historyOf('300103')).reviews).toEqual([]);
  expect(findings.map(({ line, column, code }) => `${line} ${column} ${code}`).toSorted()).toEqual([
    '2 Allocated Worker worker-not-matched',
    '4 Number of Placements in the Last 12 months not-in-range',
    '4 Placement Type 146',
    '4 Placement postcode not-a-postcode',
    '4 REVIEW not-yet',
    '4 What is the permanence plan for this child? unknown-choice',
  ]);
});

it('List 8 of before January 2024 has another heading for the age, and curly apostrophes', async () => {
  const { files } = await send('list-8-before-2024.csv');
  expect(files).toMatchObject([{ tableId: 'AnnexAList8', read: 1, held: 1 }]);
  expect((await held())[0]!.cells["Child's Legal Status"]).toBe('C2: FCO');
});

it("keeps nothing of where adopters live, and another child's postcode only in the held row", async () => {
  await send('list-8.csv');
  const { rows } = await importing.owner.query(
    `select (select count(*)::int from held_row where cells::text like '%HD4 4DD%') as adopters,
       (select count(*)::int from held_row where cells::text like '%HD1 1AA%') as other,
       (select count(*)::int from finding where value like '%HD%') as findings`,
  );
  expect(rows).toEqual([{ adopters: 0, other: 1, findings: 0 }]);
});

it('the same lists again change nothing', async () => {
  await send('list-8.csv', 'list-9.csv');
  const [before, rows] = [await importing.record(), await importing.count('held_row')];
  await send('list-8.csv', 'list-9.csv');
  expect(await importing.record()).toEqual(before);
  expect(await importing.count('held_row')).toBe(rows);
});

it('does not take the place of what the return said of being unaccompanied', async () => {
  await importing.send({
    Header: ['200101,1,14/03/1999,WBRI,UN1,,'],
    UASC: ['200101,1,14/03/1999,01/06/2016'],
  });
  await send('list-9.csv');
  const history = await importing.historyOf('200101');
  expect(history.unaccompanied).toEqual([{ start: '1999-03-14', end: '2016-06-01' }]);
});

it("takes the return's own row of a review before the list's", async () => {
  const reviews = 'CHILD,DOB,REVIEW,REVIEW_CODE\n300101,09/08/2013,13/06/2018,PN1\n';
  const { findings } = await importing.sendFiles({
    'list-8.csv': file('list-8.csv'),
    'reviews.csv': reviews,
  });
  expect((await importing.historyOf('300101')).reviews).toEqual([
    { heldOn: '2018-06-13', participation: 'PN1' },
  ]);
  expect(findings.filter(({ code }) => code === 'row-differs')).toEqual([]);
});

describe('as a workbook', () => {
  const other: WorkbookSheet = {
    name: 'List 1',
    columns: [{ heading: 'Child Unique ID', kind: 'text' }],
    rows: [['1']],
  };
  const sendXlsx = async (sheets: readonly WorkbookSheet[] | Uint8Array) => {
    const bytes = sheets instanceof Uint8Array ? sheets : await writeXlsx(sheets);
    const { files, findings } = await importing.sendFiles({ 'a.csv': Buffer.from(bytes) });
    return { files, findings };
  };

  it('both lists are found by their columns, their dates read as dates, and the others left alone', async () => {
    const { files } = await sendXlsx([other, sheet('Nine', 'list-9.csv'), sheet('Eight', 'list-8.csv')]);
    expect(files).toMatchObject([
      { name: 'a.csv, Nine', tableId: 'AnnexAList9', read: 4, held: 3, refused: 1 },
      { name: 'a.csv, Eight', tableId: 'AnnexAList8', read: 3, held: 3, refused: 0 },
    ]);
    expect((await importing.historyOf('200101')).pathwayPlanReviews).toEqual([{ heldOn: '2018-02-20' }]);
    expect((await importing.historyOf('300101')).bornOn).toBe('2013-08-09');
  });

  it.each([
    ['has neither list', () => [other], 'no-list'],
    [
      'is a bomb',
      () => zipSync({ 'xl/workbook.xml': new Uint8Array(2 ** 21) }, { level: 9 }),
      'workbook-too-large',
    ],
    ['is another archive', () => zipSync({ 'a.txt': new Uint8Array(1) }), 'damaged-workbook'],
  ] as const)('that %s is refused whole', async (_, made, code) => {
    const { files, findings } = await sendXlsx(made() as Uint8Array);
    expect(files).toMatchObject([{ tableId: null, read: 0 }]);
    expect(findings.map((finding) => finding.code)).toEqual([code]);
  });
});
