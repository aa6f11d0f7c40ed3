import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { isShortBreak } from '../../src/domain/care/in-care.ts';
import { birthday } from '../../src/domain/dates/age.ts';
import type { PlainDate } from '../../src/domain/dates/plain-date.ts';
import { importFiles } from '../../src/imports/import-files.service.ts';
import { findFiles } from '../../src/imports/reading/find-files.ts';
import { openFile } from '../../src/imports/reading/open-file.ts';
import { readRows } from '../../src/imports/reading/read-rows.ts';
import { returnTables, type TableId } from '../../src/imports/ssda903/checks/return-rows.ts';
import type { CellValue } from '../../src/imports/ssda903/column.ts';
import type { ReadCells } from '../../src/imports/ssda903/read-cells.ts';
import { filesOf } from '../../src/returns/ssda903/return-file.ts';
import { exportReturn } from '../../src/returns/ssda903/write-return.ts';
import type { Counting } from '../../src/snapshots/judge-page.service.ts';
import { aDatabase, type TestDatabase } from '../database/database.ts';
import { countingIn } from '../flow/council.ts';

const data = join(__dirname, '..', '..', '..', 'shared', 'data');
const isHere = existsSync(data);
if (!isHere)
  process.stderr.write('The public data are not beside the project, so these tests are skipped.\n');
const describeWithData = isHere ? describe : describe.skip;

const today: PlainDate = '2026-11-22';

interface Taken {
  /** What each table's files say, as their columns read it, less what was refused. */
  readonly taken: ReadonlyMap<string, readonly ReadCells[]>;
  /** What the export of the same year says. */
  readonly sent: ReadonlyMap<string, readonly Record<string, string>[]>;
}

/** Imports a folder, exports the year, and gives what was taken and what is sent, by table. */
async function thereAndBack({ database }: Counting, folder: string, year: number): Promise<Taken> {
  const { files } = await findFiles([folder]);
  await importFiles(database, [folder], { today, year, observed: [] });
  const refused: { table: string; row: string }[] = await database.query(
    `select table_id as "table", cells::text as row from held_row where verdict = 'refused'`,
  );
  const left = new Map<string, number>();
  for (const { table, row } of refused) {
    const key = `${table} ${inOrder(JSON.parse(row))}`;
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  const taken = new Map<string, ReadCells[]>();
  for (const path of files) {
    const opened = await openFile(path);
    if (opened.format !== 'csv') continue;
    const rows = taken.get(opened.tableId) ?? [];
    taken.set(opened.tableId, rows);
    for await (const { row } of readRows(opened, year)) {
      if (!row) continue;
      const key = `${opened.tableId} ${inOrder(row)}`;
      const times = left.get(key) ?? 0;
      if (times > 0) left.set(key, times - 1);
      else rows.push(row);
    }
  }
  const out = mkdtempSync(join(tmpdir(), 'pledgekeeper-going-out-'));
  await exportReturn(database, { collectionYear: year, authority: 'E08000034', knownAt: null }, out);
  const sent = new Map(
    filesOf(year).map(({ table, name }) => [table, parse(readFileSync(join(out, name)), { columns: true })]),
  );
  rmSync(out, { recursive: true });
  return { taken, sent } as Taken;
}

const inOrder = (row: object) => JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** A value as the return writes it. */
function written(value: CellValue | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '1' : '0';
  const text = String(value);
  return /^(\d{4}|zzzz)-(\d\d|zz)-(\d\d|zz)$/.test(text) ? text.split('-').toReversed().join('/') : text;
}

const line = (table: TableId, row: Readonly<Record<string, CellValue | null>>): string =>
  Object.keys(returnTables[table].columns)
    .map((column) => written(row[column]))
    .join(',');

/** Without rows told twice, in one order. */
const lines = (table: TableId, rows: readonly Readonly<Record<string, CellValue | null>>[]): string[] => {
  const each = rows.map((row) => line(table, row));
  return (table === 'Missing' ? each : [...new Set(each)]).toSorted();
};

describeWithData('the public fake return of 2017/18', () => {
  const start: PlainDate = '2017-04-01';
  const end: PlainDate = '2018-04-01';
  let place: TestDatabase;
  let counting: Counting;
  let all: Taken;
  const taken = (table: TableId) => all.taken.get(table) ?? [];
  const sent = (table: TableId) => lines(table, all.sent.get(table)!);
  const day = (row: ReadCells, column: string) => row[column] as PlainDate | null;
  const isTold = (from: PlainDate, to: PlainDate | null) => from < end && (to === null || to >= start);

  beforeAll(async () => {
    place = await aDatabase();
    counting = await countingIn(place);
    all = await thereAndBack(counting, join(data, 'fake903-single-year'), 2018);
  }, 180_000);
  afterAll(async () => {
    await counting.database.destroy();
    await place.drop();
  });

  const episodesOf = (child: unknown) => taken('Episodes').filter(({ CHILD }) => CHILD === child);
  /** Children with an episode in the year; the file has no other episodes. */
  const inCare = () => new Set(taken('Episodes').map(({ CHILD }) => CHILD));

  it.each(['Header', 'OC2', 'Missing'] as const)('gives %s back as it was taken', (table) =>
    // Everybody has a row of OC2, so nobody stands in the Header alone.
    expect(sent(table)).toEqual(lines(table, taken(table))),
  );

  it('has no table that came later', () => {
    expect(all.sent.has('SWEpisodes') || all.sent.has('DoLo')).toBe(false);
    expect(all.sent.size).toBe(10);
  });

  it('gives every episode back, but for an end that lies after the year, and with the one home of its stay', () => {
    const withoutHome = (rows: readonly Readonly<Record<string, CellValue | null>>[]) =>
      lines(
        'Episodes',
        rows.map((row) => ({ ...row, HOME_POST: '' })),
      );
    const byYearEnd = taken('Episodes').map((row) => {
      const isLater = row.DEC !== null && day(row, 'DEC')! >= end;
      return isLater ? { ...row, DEC: null, REC: null, REASON_PLACE_CHANGE: null } : row;
    });
    expect(withoutHome(all.sent.get('Episodes')!)).toEqual(withoutHome(byYearEnd));
    expect(byYearEnd.filter((row, i) => row !== taken('Episodes')[i])).toHaveLength(
      taken('Episodes').filter(({ DEC }) => DEC === '2018-04-01').length,
    );
    const homesOf = new Map<unknown, Set<unknown>>();
    for (const { CHILD, HOME_POST } of taken('Episodes'))
      homesOf.set(CHILD, (homesOf.get(CHILD) ?? new Set(['', null])).add(HOME_POST));
    expect(all.sent.get('Episodes')!.filter((row) => !homesOf.get(row.CHILD)!.has(row.HOME_POST))).toEqual(
      [],
    );
    // Most children have one stay, and so one home, though their rows gave several.
    const homes = new Map<string, Set<string>>();
    for (const { CHILD, HOME_POST } of all.sent.get('Episodes')!)
      homes.set(CHILD!, (homes.get(CHILD!) ?? new Set()).add(HOME_POST!));
    expect([...homes.values()].filter(({ size }) => size > 1).length).toBeLessThan(homes.size / 10);
  });

  it('gives back the reviews that were held in the year', () =>
    expect(sent('Reviews')).toEqual(
      lines(
        'Reviews',
        taken('Reviews').filter((row) => day(row, 'REVIEW')! >= start && day(row, 'REVIEW')! < end),
      ),
    ));

  it('gives back who was unaccompanied, of children looked after in the year', () => {
    const children = inCare();
    const told = taken('UASC').filter((row) => children.has(row.CHILD!) && isTold(start, day(row, 'DUC')));
    expect(sent('UASC')).toEqual(lines('UASC', told));
  });

  it('gives back adoptions of children of whom an episode ended so in the year', () => {
    const adopted = taken('AD1').filter(({ CHILD }) =>
      episodesOf(CHILD).some((row) => ['E11', 'E12'].includes(row.REC as string) && day(row, 'DEC')! < end),
    );
    expect(sent('AD1')).toEqual(lines('AD1', adopted));
  });

  it('gives back the decisions for adoption that stood in the year, of children looked after in it', () => {
    const children = inCare();
    // Two files say other reasons of one decision, and neither reason is a code; each decision stands once.
    const told = taken('PlacedAdoption').filter(
      (row) => children.has(row.CHILD!) && isTold(day(row, 'DATE_PLACED')!, day(row, 'DATE_PLACED_CEASED')),
    );
    expect(sent('PlacedAdoption')).toEqual(lines('PlacedAdoption', told));
  });

  it('gives back previous permanence of whoever came into care since April 2016', () => {
    const told = taken('PrevPerm').filter(({ CHILD }) =>
      staysOf(episodesOf(CHILD)).some((from) => from >= '2016-04-01'),
    );
    expect(sent('PrevPerm')).toEqual(lines('PrevPerm', told));
  });

  it('gives back OC3 of whoever is 17 in the year, was not looked after then, and is this council’s care leaver', () => {
    const told = taken('OC3').filter(({ CHILD, DOB }) => {
      const seventeen = birthday(DOB as PlainDate, 17);
      const episodes = episodesOf(CHILD);
      return (
        seventeen < end &&
        !episodes.some((row) => row.DEC === null || day(row, 'DEC')! > seventeen) &&
        !episodes.some(({ REC }) => ['E2', 'E3', 'E15'].includes(REC as string)) &&
        // The whole of a stay is known, and it was one of short breaks.
        !(episodes[0]?.RNE === 'S' && episodes.every(({ LS }) => isShortBreak(LS as string)))
      );
    });
    expect(sent('OC3').map((row) => row.split(',', 3).join())).toEqual(
      lines('OC3', told).map((row) => row.split(',', 3).join()),
    );
    // Of whoever died or went home a blank is 0; the rest is as it was told.
    const asTold = told.map((row) =>
      row.IN_TOUCH === 'DIED' || row.IN_TOUCH === 'RHOM'
        ? { ...row, ACTIV: row.ACTIV ?? '0', ACCOM: row.ACCOM ?? '0' }
        : row,
    );
    expect(sent('OC3')).toEqual(lines('OC3', asTold));
  });
});

/** The first days of a child's stays in care: an episode that begins one, or does not follow on the one before. */
function staysOf(episodes: readonly ReadCells[]): string[] {
  const sorted = episodes.toSorted((a, b) => (String(a.DECOM) < String(b.DECOM) ? -1 : 1));
  let reaches: string | null = '';
  let because: unknown = 'none';
  return sorted.flatMap(({ DECOM, DEC, RNE, REC }) => {
    const began = String(DECOM);
    const isNew =
      reaches !== null &&
      began >= reaches &&
      (began > reaches || RNE === 'S' || (because !== null && because !== 'X1'));
    if (reaches === null || (DEC !== null && String(DEC) < reaches)) return isNew ? [began] : [];
    reaches = DEC === null ? null : String(DEC);
    because = REC;
    return isNew ? [began] : [];
  });
}

describeWithData('the small dirty return of 2019/20', () => {
  it('comes out as far as it was taken, but for what ended before the year', async () => {
    const place = await aDatabase();
    const counting = await countingIn(place);
    const { taken, sent } = await thereAndBack(counting, join(data, 'liia-903-sample'), 2020);
    const told = taken.get('Episodes')!.filter(({ DEC }) => DEC === null || String(DEC) >= '2019-04-01');
    // A stay has one home: the second row's gives way to that of the first.
    const withHome = told.map((row) => (row.HOME_POST === 'Y8 5KZ' ? { ...row, HOME_POST: 'I28 8HA' } : row));
    expect(lines('Episodes', sent.get('Episodes')!)).toEqual(lines('Episodes', withHome));
    const children = new Set(told.map(({ CHILD }) => CHILD));
    expect(lines('Header', sent.get('Header')!)).toEqual(
      lines(
        'Header',
        taken.get('Header')!.filter(({ CHILD }) => children.has(CHILD!)),
      ),
    );
    await counting.database.destroy();
    await place.drop();
  });
});
