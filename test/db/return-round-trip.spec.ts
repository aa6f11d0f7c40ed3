import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { returnTables, type TableId } from '../../src/imports/ssda903/checks/return-rows.ts';
import { filesOf } from '../../src/returns/ssda903/return-file.ts';
import { exportReturn } from '../../src/returns/ssda903/write-return.ts';
import { aReturn, type InventedRows } from '../builders/returns.ts';
import { Importing } from './importing.ts';
import { recordTables } from './session.ts';

const authority = 'E08000034';
const today = '2027-08-01';
const tableIds = Object.keys(returnTables) as TableId[];
const columnsOf = (table: TableId) => Object.keys(returnTables[table].columns);

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Exports the return into a folder of its own, and gives the folder. */
async function written(importing: Importing, collectionYear: number, knownAt: string | null = null) {
  const folder = mkdtempSync(join(tmpdir(), 'pledgekeeper-going-out-'));
  folders.push(folder);
  const report = await exportReturn(importing.jobs, { collectionYear, authority, knownAt }, folder);
  return { folder, report };
}

/** Each table's rows as lines, in one order, whatever order they stand in. */
const linesOf = (table: TableId, rows: readonly Record<string, string>[]): string[] =>
  rows
    .map((row) =>
      columnsOf(table)
        .map((column) => row[column] ?? '')
        .join(','),
    )
    .toSorted();

const readBack = (folder: string, collectionYear: number) =>
  Object.fromEntries(
    filesOf(collectionYear).map(({ table, name }) => [
      table,
      linesOf(table, parse(readFileSync(join(folder, name)), { columns: true })),
    ]),
  );

/** Where adopters live is never kept. */
const asSentAgain = (rows: InventedRows): InventedRows => ({
  ...rows,
  Episodes: rows.Episodes?.map((row) => (row.PLACE === 'A3' ? { ...row, PL_POST: '' } : row)) ?? [],
});

const filesFrom = (rows: InventedRows) =>
  Object.fromEntries(
    tableIds
      .filter((table) => rows[table]?.length)
      .map((table) => [
        `${table}.csv`,
        [columnsOf(table).join(','), ...linesOf(table, rows[table]!), ''].join('\n'),
      ]),
  );

/** All that the record holds, whoever wrote it and when, by table. */
async function contents(importing: Importing): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const name of await recordTables(importing.owner)) {
    const { rows } = await importing.owner.query<{ row: object; child: string | null }>(
      `select to_jsonb(t) - '{id,person_id,source_import,known_from,row_version,recorded_by}'::text[] as row,
         (select child_id from person where id = (to_jsonb(t) ->> 'person_id')::uuid) as child from public.${name} t`,
    );
    found[name] = rows.map(({ row, child }) => `${child} ${JSON.stringify(row)}`).toSorted();
  }
  return found;
}

it.each([2018, 2024, 2025, 2027])(
  'a return of %d comes back row for row, makes the same record anew, and changes nothing where it came from',
  async (year) => {
    await fc.assert(
      fc.asyncProperty(aReturn(year, 60), async (rows) => {
        const [here, elsewhere] = await Promise.all([Importing.open(), Importing.open()]);
        try {
          const report = await here.sendFiles(filesFrom(rows), { year, today });
          expect(report.files.filter(({ refused, held }) => refused + held > 0)).toEqual([]);
          const { folder } = await written(here, year);
          const expected = asSentAgain(rows);
          expect(readBack(folder, year)).toEqual(
            Object.fromEntries(
              filesOf(year).map(({ table }) => [table, linesOf(table, expected[table] ?? [])]),
            ),
          );

          const again = await elsewhere.import([folder], { year, today });
          expect(again.files.filter(({ refused, held }) => refused + held > 0)).toEqual([]);
          expect(await contents(elsewhere)).toEqual(await contents(here));

          const before = await here.record();
          await here.import([folder], { year, today });
          expect(await here.record()).toEqual(before);
        } finally {
          await Promise.all([here.close(), elsewhere.close()]);
        }
      }),
      // Each run opens two databases, so nobody waits for the smallest return that fails.
      { numRuns: 4, endOnFailure: true },
    );
  },
);

describe('what does not come back', () => {
  let importing: Importing;
  beforeEach(async () => {
    importing = await Importing.open();
  });
  afterEach(() => importing.close());

  const header = { CHILD: '0001', SEX: '1', DOB: '10/09/2008', ETHNIC: 'WBRI', UPN: 'UN1' };
  const episode = { CHILD: '0001', DECOM: '01/05/2017', RNE: 'S', LS: 'C2', CIN: 'N1', PLACE: 'U6' };
  const sentBack = async (rows: InventedRows) => {
    await importing.sendFiles(filesFrom({ Header: [header], Episodes: [episode], ...rows }), {
      year: 2018,
      today,
    });
    return readBack((await written(importing, 2018)).folder, 2018);
  };

  it('where adopters live: it was never kept', async () => {
    const { Episodes } = await sentBack({ Episodes: [{ ...episode, PLACE: 'A3', PL_POST: 'ZZ4 4DD' }] });
    expect(Episodes).toEqual(['0001,01/05/2017,S,C2,N1,A3,,,,,,,']);
  });

  it('what the Department works out for itself: no file has it', async () => {
    const { folder } = await written(importing, 2018);
    const [heading] = readFileSync(join(folder, 'SSDA903_2018_header.csv'), 'utf8').split('\r\n');
    const [episodes] = readFileSync(join(folder, 'SSDA903_2018_episodes.csv'), 'utf8').split('\r\n');
    expect(heading).toBe('CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB');
    expect(episodes).toBe(
      'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
    );
  });

  it('what was refused', async () => {
    const { Episodes, Reviews } = await sentBack({
      Reviews: [{ CHILD: '0099', DOB: '10/09/2008', REVIEW: '01/06/2017', REVIEW_CODE: 'PN1' }],
      Episodes: [episode, { ...episode, DECOM: '01/06/2017', DEC: '01/06/2017', REC: 'X1' }],
    });
    expect([Episodes!.length, Reviews]).toEqual([1, []]);
  });

  it.each([
    ['a review of the day before the year', 'Reviews', { REVIEW: '31/03/2017', REVIEW_CODE: 'PN1' }],
    ['a review of the day after it', 'Reviews', { REVIEW: '01/04/2018', REVIEW_CODE: 'PN1' }],
    [
      'an incident over the day before the year',
      'Missing',
      { MIS_START: '30/03/2017', MIS_END: '31/03/2017' },
    ],
    [
      'a decision reversed by then',
      'PlacedAdoption',
      { DATE_PLACED: '01/05/2016', DATE_PLACED_CEASED: '31/03/2017' },
    ],
    ['a decision not made yet', 'PlacedAdoption', { DATE_PLACED: '01/04/2018' }],
    ['an adoption of whoever was not adopted', 'AD1', { DATE_INT: '01/06/2016' }],
    ['a status as unaccompanied that had ceased', 'UASC', { DUC: '31/03/2017' }],
  ] as const)('what is of no concern to the year: %s', async (_, table, row) => {
    const back = await sentBack({ [table]: [{ CHILD: '0001', DOB: '10/09/2008', SEX: '1', ...row }] });
    expect(back[table]).toEqual([]);
  });

  it.each([
    ['begun before April 2016', '31/03/2016', 0],
    ['begun then', '01/04/2016', 1],
  ])('previous permanence of a stay %s', async (_, DECOM, rows) => {
    const PrevPerm = [{ CHILD: '0001', DOB: '10/09/2008', PREV_PERM: 'Z1' }];
    const back = await sentBack({ Episodes: [{ ...episode, DECOM }], PrevPerm });
    expect(back.PrevPerm).toHaveLength(rows);
  });
});

describe('what the record knows of a later year', () => {
  const base = { CHILD: '0001', DOB: '10/09/2008' };
  const open: InventedRows = {
    Header: [{ ...base, SEX: 'M', ETHNIC: 'WBRI', UPN: 'UN1' }],
    Episodes: [{ ...base, DECOM: '01/05/2026', RNE: 'S', LS: 'C2', CIN: 'N1', PLACE: 'U6' }],
    Missing: [{ ...base, MISSING: 'M', MIS_START: '30/03/2027' }],
    SWEpisodes: [{ ...base, SW_ID: 'SW1234', SW_DECOM: '01/05/2026', SW_REASON: 'MANAGE' }],
    DoLo: [{ ...base, DOLO_START: '01/05/2026' }],
    PlacedAdoption: [{ ...base, DATE_PLACED: '01/05/2026' }],
  };
  /** What the return of the year after says: all of it ended on the day. */
  const ended = (day: string): InventedRows => ({
    Episodes: [{ ...open.Episodes![0]!, DEC: day, REC: 'E4A' }],
    Missing: [{ ...open.Missing![0]!, MIS_END: day }],
    SWEpisodes: [{ ...open.SWEpisodes![0]!, SW_DEC: day }],
    DoLo: [{ ...open.DoLo![0]!, DOLO_END: day }],
    PlacedAdoption: [{ ...open.PlacedAdoption![0]!, DATE_PLACED_CEASED: day, REASON_PLACED_CEASED: 'RD1' }],
  });

  it.each([
    ['the last day of the year is told', '31/03/2027', false],
    ['the day after it is not, and stays known when the return comes back', '01/04/2027', true],
  ])('%s', async (_, day, isLater) => {
    const importing = await Importing.open();
    await importing.sendFiles(filesFrom(open), { year: 2027, today });
    await importing.sendFiles(filesFrom(ended(day)), { year: 2028, today });
    const { folder } = await written(importing, 2027);
    const said = { ...open, ...(isLater ? {} : ended(day)) };
    expect(readBack(folder, 2027)).toEqual(
      Object.fromEntries(filesOf(2027).map(({ table }) => [table, linesOf(table, said[table] ?? [])])),
    );
    const before = await importing.record();
    await importing.import([folder], { year: 2027, today });
    expect(await importing.record()).toEqual(before);
    await importing.close();
  });
});

describe('the files', () => {
  let importing: Importing;
  beforeEach(async () => {
    importing = await Importing.open();
    await importing.sendFiles(
      filesFrom({
        Header: ['=1+1', 'b', 'A', '-2'].map((CHILD) => ({ CHILD, SEX: '1', DOB: '10/09/2008' })),
        Episodes: ['b', '=1+1', '-2', 'A'].map((CHILD) => ({
          CHILD,
          DECOM: '01/05/2017',
          RNE: 'S',
          LS: 'C2',
          CIN: 'N1',
          PLACE: 'U6',
        })),
      }),
      { year: 2018, today },
    );
  });
  afterEach(() => importing.close());

  it('have the same bytes for the same record, children in order of CHILD, and an id as it is', async () => {
    const first = await written(importing, 2018);
    const second = await written(importing, 2018);
    const hashes = ({ report }: typeof first) => report.tables.map(({ sha256 }) => sha256);
    expect(hashes(second)).toEqual(hashes(first));
    expect(readFileSync(join(first.folder, 'SSDA903_2018_header.csv'), 'utf8')).toBe(
      [
        'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
        '-2,1,10/09/2008,,,,',
        '=1+1,1,10/09/2008,,,,',
        'A,1,10/09/2008,,,,',
        'b,1,10/09/2008,,,,',
        '',
      ].join('\r\n'),
    );
    expect(first.report.likeFormulas).toEqual(['-2', '=1+1']);
    expect(first.report.people).toHaveLength(4);
    expect(first.report.tables.map(({ rows }) => rows)).toEqual([4, 4, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('are of the record as it was known', async () => {
    const knownAt = (await importing.owner.query('select clock_timestamp()::text as now')).rows[0].now;
    const hashes = async (at: string | null) =>
      (await written(importing, 2018, at)).report.tables.map(({ sha256 }) => sha256);
    const before = await hashes(null);
    await importing.send({ Header: ['A,2,10/09/2008,WBRI,UN1,,'] }, { today });
    expect(await hashes(null)).not.toEqual(before);
    expect(await hashes(knownAt)).toEqual(before);
  });

  it('stand all, or none: nothing half-written stays behind', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pledgekeeper-going-out-'));
    folders.push(folder);
    const sending = { collectionYear: 2018, authority, knownAt: 'no instant' };
    await expect(exportReturn(importing.jobs, sending, folder)).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    [2023, 10],
    [2024, 11],
    [2026, 11],
    [2027, 12],
  ])('of %d are %d', (year, count) => expect(filesOf(year)).toHaveLength(count));
});
