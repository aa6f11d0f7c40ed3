import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PlainDate } from '../../src/domain/dates/plain-date.ts';
import { importFiles, type ImportReport } from '../../src/imports/import-files.service.ts';
import type { JobQueue } from '../../src/platform/queue/job-queue.ts';
import type { CountedDay } from '../../src/snapshots/figure.store.ts';
import type { Counting } from '../../src/snapshots/judge-page.service.ts';
import { aDatabase, type TestDatabase } from '../database/database.ts';
import { count, countingIn, openQueue } from '../flow/council.ts';

const data = join(__dirname, '..', '..', '..', 'shared', 'data');
const isHere = existsSync(data);
if (!isHere)
  process.stderr.write('The public data are not beside the project, so these tests are skipped.\n');
const describeWithData = isHere ? describe : describe.skip;

/** Where the rows of a table went, all its files together. */
const whereFrom = (report: ImportReport, table: string) => {
  const files = report.files.filter(({ tableId }) => tableId === table);
  const sum = (count: 'read' | 'recorded' | 'held' | 'refused') =>
    files.reduce((rows, file) => rows + file[count], 0);
  return { read: sum('read'), recorded: sum('recorded'), held: sum('held'), refused: sum('refused') };
};

describeWithData('the public fake return of 2017/18, with Kirklees as the authority', () => {
  const folders = ['fake903-single-year', 'postcodes-reduced', 'la-lookup'].map((name) => join(data, name));
  const today: PlainDate = '2026-11-22';
  let place: TestDatabase;
  let counting: Counting;
  let queue: JobQueue;
  let report: ImportReport;
  let months: CountedDay[];

  beforeAll(async () => {
    place = await aDatabase();
    counting = await countingIn(place);
    queue = await openQueue(place);
    report = await importFiles(counting.database, folders, { today, observed: [] });
    months = await count(counting, queue, ['2017-03-31', '2018-03-31'], null);
  }, 180_000);
  afterAll(async () => {
    await queue.close();
    await counting.database.destroy();
    await place.drop();
  });

  const figure = (day: PlainDate, id: string) => months.find(({ asAt }) => asAt === day)!.figures.get(id)!;

  it('is known for what it is, and every row is accounted for', () => {
    expect(report.collectionYear).toBe(2018);
    expect(report.files).toHaveLength(16);
    for (const { read, recorded, held, refused } of report.files)
      expect(read).toBe(recorded + held + refused);
    expect(whereFrom(report, 'Header')).toEqual({ read: 2675, recorded: 2675, held: 0, refused: 0 });
    expect(whereFrom(report, 'Episodes')).toEqual({ read: 5050, recorded: 5050, held: 0, refused: 0 });
    // 68 reviews lie ahead, and 12 stand on a day already with another code.
    expect(whereFrom(report, 'Reviews')).toEqual({ read: 12582, recorded: 12502, held: 0, refused: 80 });
    expect(whereFrom(report, 'OC2')).toEqual({ read: 2675, recorded: 2675, held: 0, refused: 0 });
    expect(whereFrom(report, 'PrevPerm')).toEqual({ read: 2675, recorded: 2675, held: 0, refused: 0 });
    expect(whereFrom(report, 'Missing')).toEqual({ read: 43, recorded: 43, held: 0, refused: 0 });
    expect(whereFrom(report, 'AD1')).toEqual({ read: 29, recorded: 29, held: 0, refused: 0 });
    expect(whereFrom(report, 'PlacedAdoption')).toEqual({ read: 59, recorded: 59, held: 0, refused: 0 });
    // Of children whom the Header does not know.
    expect(whereFrom(report, 'SWEpisodes')).toEqual({ read: 1, recorded: 0, held: 0, refused: 1 });
    expect(whereFrom(report, 'DoLo')).toEqual({ read: 1, recorded: 0, held: 0, refused: 1 });
    expect(whereFrom(report, 'UASC')).toEqual({ read: 132, recorded: 132, held: 0, refused: 0 });
    expect(whereFrom(report, 'Postcodes')).toMatchObject({ read: 207431, held: 0 });
  });

  it('tells of what is wrong in it', () => {
    const found = (code: string, table: string) =>
      report.findings.filter((finding) => finding.code === code && finding.table === table).length;
    // 1,413 open episodes carry an end reason; 296 pupil numbers begin with a letter that none does.
    expect(found('148', 'Episodes')).toBe(1413);
    expect(found('168', 'Header')).toBe(296);
    // 144 rows overlap another: 35 of them were left open.
    expect([found('501', 'Episodes'), found('142', 'Episodes')]).toEqual([109, 35]);
  });

  it('has the counts that were worked out apart from this program', () => {
    expect(figure('2018-03-31', 'children-in-care').value).toBe(1201);
    expect(figure('2017-03-31', 'children-in-care').value).toBe(1764);
    // An episode left open is read as ended when the next began, and a stay that starts in hospital has no placement until
    // the first other one: 176, within the 172 to 185 that the possible readings give.
    expect(figure('2018-03-31', 'three-or-more-placements-in-year')).toMatchObject({
      numerator: 176,
      denominator: 1201,
    });
    // Hardly a postcode in it exists, so no distance can be told, and everyone stays in the denominator.
    expect(figure('2018-03-31', 'placed-over-20-miles')).toMatchObject({ numerator: 0, denominator: 1201 });
  });

  it.each([
    ['health-assessed', 509, 1018],
    ['dental-check-done', 486, 1018],
    ['immunisations-up-to-date', 513, 1018],
    ['substance-misuse-identified', 525, 1018],
    ['development-checks-up-to-date', 28, 63],
    ['convicted-or-cautioned', 278, 563],
    ['sdq-scored', 460, 941],
    ['went-missing', 12, 1896],
    ['away-without-authorisation', 13, 1896],
  ])('has the count of %s that was worked out apart from this program', (id, numerator, denominator) => {
    expect(figure('2018-03-31', id)).toMatchObject({ numerator, denominator, unknown: 0 });
  });

  it('has no share of a year of which no OC2 came, rather than nought', () => {
    const { numerator, denominator, value, unknown } = figure('2017-03-31', 'health-assessed');
    expect([numerator, denominator, value]).toEqual([0, 0, null]);
    expect(unknown).toBeGreaterThan(500);
  });

  it('has the bands of the SDQ that were worked out apart from this program', () => {
    const { denominator, kinds } = figure('2018-03-31', 'sdq-bands');
    expect(denominator).toBe(460);
    expect(kinds.map(({ kind, count: people }) => [kind, people])).toEqual([
      ['normal', 137],
      ['borderline', 38],
      ['cause for concern', 285],
    ]);
  });

  it('changes nothing when the same files come again', async () => {
    const before = await rowsOfRecord(counting);
    const again = await importFiles(counting.database, folders, { today, observed: [] });
    expect(again.files).toEqual(report.files);
    expect(await rowsOfRecord(counting)).toEqual(before);
    const [first, second] = await count(counting, queue, ['2017-03-31', '2018-03-31'], null);
    expect([first!.figures, second!.figures]).toEqual(months.map(({ figures }) => figures));
  }, 120_000);
});

describeWithData('the public fake return of 2017/18 as XML', () => {
  it('is read to its end, table by table, and the same again changes nothing', async () => {
    const place = await aDatabase();
    const counting = await countingIn(place);
    const send = () =>
      importFiles(counting.database, [join(data, 'fake903-single-year', 'fake_903.xml')], {
        today: '2026-11-22',
        observed: [],
      });
    const report = await send();
    expect(report.collectionYear).toBe(2018);
    // Counted in the file by its elements: 253 children, 12 of them flagged UASC, three with AD1, six with OC3.
    expect(report.files.map(({ tableId, read }) => [tableId, read])).toEqual([
      ['Header', 253],
      ['Reviews', 1206],
      ['PrevPerm', 253],
      ['OC2', 253],
      ['Episodes', 459],
      ['Missing', 6],
      ['UASC', 12],
      ['OC3', 6],
      ['AD1', 3],
      ['PlacedAdoption', 3],
    ]);
    for (const { read, recorded, held, refused } of report.files)
      expect(read).toBe(recorded + held + refused);
    expect(whereFrom(report, 'Header')).toEqual({ read: 253, recorded: 253, held: 0, refused: 0 });
    expect(whereFrom(report, 'Episodes')).toEqual({ read: 459, recorded: 459, held: 0, refused: 0 });
    expect(report.findings.filter(({ code }) => code === 'unknown-element')).toEqual([]);
    const before = await rowsOfRecord(counting);
    expect((await send()).files).toEqual(report.files);
    expect(await rowsOfRecord(counting)).toEqual(before);
    await counting.database.destroy();
    await place.drop();
  }, 60_000);
});

describeWithData('the small dirty return of 2019/20', () => {
  it('is read as far as it can be, and what cannot is told by file, line and column', async () => {
    const place = await aDatabase();
    const counting = await countingIn(place);
    const { files, findings } = await importFiles(counting.database, [join(data, 'liia-903-sample')], {
      today: '2026-11-22',
      observed: [],
    });
    expect(files.map(({ tableId, read, recorded, refused }) => [tableId, read, recorded, refused])).toEqual([
      // *DUMMY* stands where the reason for the episode should.
      ['Episodes', 5, 4, 1],
      // Two children stand five times, each time born on another day.
      ['Header', 5, 2, 3],
    ]);
    for (const { read, recorded, held, refused } of files) expect(read).toBe(recorded + held + refused);
    expect(findings.filter(({ code }) => code === 'child-twice')).toHaveLength(3);
    expect(findings.filter(({ line, file, message }) => line === null || !file || !message)).toEqual([]);
    await counting.database.destroy();
    await place.drop();
  });
});

/** How many rows each table of the record holds, now and superseded. */
async function rowsOfRecord({ database }: Counting): Promise<Record<string, number>> {
  const tables: { name: string }[] = await database.query(
    `select table_schema || '.' || table_name as name from information_schema.tables
     where table_schema = 'superseded' or (table_schema = 'public' and table_name in
       (select table_name from information_schema.tables where table_schema = 'superseded')) or table_name = 'held_row'
     order by 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables)
    counts[name] = (await database.query(`select count(*)::int as rows from ${name}`))[0].rows;
  return counts;
}
