import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { miles } from '../../src/domain/place/miles.ts';
import type { ImportReport } from '../../src/imports/import-files.service.ts';
import { fixture, Importing } from './importing.ts';

let importing: Importing;
let first: ImportReport;
let firstAt: string;

const files = fixture('return-2018');

/** What each file of the invented return holds: read, recorded, held, refused. */
const expected: Record<
  string,
  [table: string, read: number, recorded: number, held: number, refused: number]
> = {
  'allocations.csv': ['PaAllocations', 4, 3, 0, 1],
  'asylum.csv': ['UASC', 1, 1, 0, 0],
  'birthdays.csv': ['OC3', 3, 2, 0, 1],
  'care in the year.csv': ['Episodes', 10, 8, 0, 2],
  'children.csv': ['Header', 7, 5, 0, 2],
  'contacts.csv': ['CareLeaverContacts', 3, 2, 0, 1],
  'custody.csv': ['Detained', 1, 1, 0, 0],
  'districts.csv': ['DistrictLookup', 3, 3, 0, 0],
  'health.csv': ['OC2', 2, 2, 0, 0],
  'home.csv': ['LivingAtHome', 1, 1, 0, 0],
  'places.csv': ['Postcodes', 4, 4, 0, 0],
  'population.csv': ['Population', 1, 1, 0, 0],
  'requests.csv': ['SupportRequests', 2, 2, 0, 0],
  'reviews.csv': ['Reviews', 3, 2, 0, 1],
  'since.csv': ['DistrictChanges', 1, 1, 0, 0],
  'workers.csv': ['PersonalAdvisers', 4, 4, 0, 0],
};
const counts = (report: ImportReport) =>
  Object.fromEntries(
    report.files.map(({ name, tableId, read, recorded, held, refused }) => [
      name,
      [tableId, read, recorded, held, refused],
    ]),
  );

/** Everything an import may leave behind, but for the note that it came. */
const left = async () => ({ record: await importing.record(), held: await importing.count('held_row') });

beforeAll(async () => {
  importing = await Importing.open();
  first = await importing.import([files]);
  const { rows } = await importing.owner.query('select at::text from import where number = $1', [
    first.number,
  ]);
  firstAt = rows[0].at;
});
afterAll(() => importing.close());

it('knows each file by its columns and says where every row of it went', async () => {
  expect(counts(first)).toEqual(expected);
  for (const { name, read, recorded, held, refused } of first.files)
    expect([name, recorded + held + refused]).toEqual([name, read]);
});

it('keeps what it said of each file, and each finding', async () => {
  const { rows } = await importing.owner.query(
    `select name, table_id as "tableId", rows_read as read, recorded, held, refused, sha256 from import_file order by name`,
  );
  expect(rows).toEqual(first.files);
  const findings = await importing.owner.query(
    `select table_id as "table", file, line, column_name as "column", value, child_id as child, code, message from finding order by id`,
  );
  expect(findings.rows).toEqual(first.findings);
  expect(first.findings.length).toBeGreaterThan(8);
});

it('holds in the record what the files say, each fact once', async () => {
  const record = await importing.record();
  const now = Object.fromEntries(
    Object.entries(record).flatMap(([name, table]) => (table.now ? [[name, table.now]] : [])),
  );
  expect(now).toEqual({
    accommodation: 1,
    category_of_need: 7,
    detention: 1,
    district: 4,
    eet_status: 3,
    health_outcome: 2,
    in_touch: 2,
    legal_status: 7,
    living_at_home: 1,
    pa_allocation: 3,
    period_of_care: 5,
    person: 5,
    placement: 8,
    population_estimate: 1,
    postcode: 4,
    review: 2,
    support_request: 2,
    unaccompanied: 1,
    worker: 3,
    worker_role: 4,
  });
  expect(Object.values(record).filter(({ superseded }) => superseded > 0)).toEqual([]);
  // Those that were refused.
  expect(await importing.count('held_row')).toBe(8);
});

it('keeps leading noughts, and takes lower-case codes and postcodes without a space as meant', async () => {
  expect(await importing.episodesOf('0003')).toEqual([
    {
      start: '2017-10-20',
      end: null,
      startedBecause: 'S',
      legalStatus: 'C2',
      categoryOfNeed: 'N8',
      placement: 'U6',
      provider: 'PR1',
      endedBecause: null,
      changeReason: null,
      homePostcode: null,
      placementPostcode: 'ZZ4 4DD',
      urn: null,
    },
  ]);
});

it('gives back everything that is told of one young person', async () => {
  const workers = await importing.owner.query('select worker_ref as ref, id from worker');
  const worker = Object.fromEntries(workers.rows.map(({ ref, id }) => [ref, id]));
  const history = await importing.historyOf('0004');
  expect(history).toMatchObject({
    bornOn: '1998-09-10',
    diedOn: null,
    sex: '2',
    ethnicity: 'WBRI',
    unaccompanied: [],
    periodsOfCare: [{ start: '2012-04-03', end: '2016-09-10', endedBecause: 'E11', startIsKnown: true }],
    supportRequests: [
      { start: '2018-02-01', end: null, kind: 'asked' },
      { start: '2018-03-01', end: '2019-03-01', kind: 'programme' },
    ],
    livingAtHome: [{ start: '2017-01-01', end: '2017-04-01' }],
    detained: [],
    advisers: [
      { start: '2016-09-10', end: '2016-10-01', workerId: worker.DUTY, isNamedPerson: false },
      {
        start: '2016-10-01',
        end: null,
        workerId: worker.PA01,
        isNamedPerson: true,
        roles: [{ role: 'personal-adviser', start: '2015-04-01', end: null }],
      },
    ],
    // In touch and working on the birthday, 10 September 2017, and again in November; neither in January.
    eet: [
      { start: '2017-09-10', end: '2018-01-20', code: 'F1', lastKnownOn: '2017-11-15' },
      { start: '2018-01-20', end: null, code: 'G5', lastKnownOn: '2018-01-20' },
    ],
    inTouch: [{ start: '2017-09-10', end: null, code: 'YES', lastKnownOn: '2018-01-20' }],
    accommodation: [{ start: '2017-09-10', end: null, code: 'V1', lastKnownOn: '2018-01-20' }],
  });
  expect((await importing.historyOf('0003')).unaccompanied).toEqual([{ start: '2001-06-01', end: null }]);
  expect((await importing.historyOf('0005')).detained).toEqual([{ start: '2018-03-01', end: null }]);
});

it('tells how far a placement is from home, and in which authority', async () => {
  const { episodes, periodsOfCare } = await importing.historyOf('0001');
  const home = periodsOfCare[0]!.home;
  expect(home).toEqual({
    postcode: 'ZZ1 1AA',
    grid: { easting: 410_000, northing: 420_000 },
    authority: 'E08000034',
  });
  // 30 km east and 40 km north; then a kilometre south.
  expect(episodes.map(({ place }) => miles(home.grid!, place.grid!))).toEqual([31.1, 0.6]);
  expect(episodes.map(({ place }) => place.authority)).toEqual(['E08000035', 'E08000034']);
  // A district that has gone since lies in the authority that took it over; a postcode may stand nowhere.
  const [moved] = (await importing.historyOf('0005')).episodes;
  expect(moved!.place).toEqual({ postcode: 'ZZ6 6FF', grid: null, authority: 'E06000063' });
});

it('the same files again change nothing, and hold no row twice', async () => {
  const before = await left();
  const again = await importing.import([files]);
  expect(again.number).toBeGreaterThan(first.number!);
  expect(again.files).toEqual(first.files);
  expect(again.findings).toEqual(first.findings);
  expect(await left()).toEqual(before);
});

it('the same files under other names, in another order, change nothing either', async () => {
  const before = await left();
  const folder = mkdtempSync(join(tmpdir(), 'pledgekeeper-renamed-'));
  const names = readdirSync(files).toReversed();
  names.forEach((name, i) => copyFileSync(join(files, name), join(folder, `${i + 10} from the clerk.CSV`)));
  const renamed = await importing.import([folder]);
  rmSync(folder, { recursive: true });
  expect(renamed.files.map(({ tableId, read, recorded }) => [tableId, read, recorded])).toEqual(
    names.map((name) => expected[name]!.slice(0, 3)),
  );
  expect(await left()).toEqual(before);
});

it('each file alone, now that the children are known, changes nothing either', async () => {
  const before = await left();
  for (const name of readdirSync(files)) await importing.import([join(files, name)]);
  expect(await left()).toEqual(before);
});

it('a dry run says the same and leaves nothing, not even a note that it ran', async () => {
  const fresh = await Importing.open();
  try {
    const report = await fresh.import([files], { dryRun: true });
    expect(report).toEqual({
      ...first,
      number: null,
      changes: { ...first.changes, digest: expect.any(String) },
    });
    expect(Object.values(await fresh.record()).filter(({ now, superseded }) => now + superseded)).toEqual([]);
    for (const table of ['import', 'import_file', 'finding', 'held_row'])
      expect([table, await fresh.count(table)]).toEqual([table, 0]);
    expect(counts(await fresh.import([files]))).toEqual(expected);
  } finally {
    await fresh.close();
  }
});

describe('known at an instant', () => {
  it('nobody before the import, everybody from it on', async () => {
    const { rows } = await importing.owner.query(
      `select ($1::timestamptz - interval '1 microsecond')::text as before`,
      [firstAt],
    );
    expect(await importing.historyOf('0004', rows[0].before)).toBeUndefined();
    expect(await importing.historyOf('0004', firstAt)).toEqual(await importing.historyOf('0004'));
  });

  it('what a later file changed is as it was then', async () => {
    const before = await importing.historyOf('0001', firstAt);
    await importing.send({
      Header: ['0001,2,14/03/2008,WIRI,A100000000001,,'],
      Episodes: ['0001,01/06/2017,P,C1,N1,K2,PR4,01/03/2018,E4A,,ZZ1 1AA,ZZ5 5EE,SC000002'],
      Postcodes: ['ZZ5 5EE,410000,430000,E08000035'],
    });
    const after = await importing.historyOf('0001');
    expect(after).toMatchObject({ sex: '2', ethnicity: 'WIRI', periodsOfCare: [{ end: '2018-03-01' }] });
    expect(after.episodes[1]!.place.grid).toEqual({ easting: 410_000, northing: 430_000 });
    expect(before).toMatchObject({ sex: '1', ethnicity: 'WBRI', periodsOfCare: [{ end: null }] });
    expect(await importing.historyOf('0001', firstAt)).toEqual(before);
  });
});
