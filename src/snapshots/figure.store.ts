import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import { codesOfCouncil } from '../domain/place/authority-changes.ts';
import type { BrokenDown } from '../measures/breakdowns/group-figures.ts';
import { emptyTally, mergeTallies, type Figure, type Population, type Tally } from '../measures/tally.ts';

/** A closed snapshot and its figures, by measure. */
export interface CountedDay {
  readonly id: string;
  readonly asAt: PlainDate;
  readonly knownAt: string;
  readonly catalogueVersion: string;
  readonly figures: ReadonlyMap<string, Figure>;
  /** Which version of its definition found each figure. */
  readonly versions: ReadonlyMap<string, number>;
}

/**
 * Locks the snapshot and gives what is needed to close it; null when it is closed, pages are open still, it is another
 * catalogue's, or somebody is closing it: whoever waited would keep a connection from the pages.
 */
export async function lockToClose(
  db: EntityManager,
  snapshotId: string,
  catalogueVersion: string,
): Promise<{ asAt: PlainDate; knownAt: string; people: number; tallies: Record<string, Tally>[] } | null> {
  const [snapshot] = await db.query(
    `select as_at as "asAt", known_at::text as "knownAt", people from snapshot
     where id = $1 and catalogue_version = $2 and open_pages = 0 and closed_at is null for update skip locked`,
    [snapshotId, catalogueVersion],
  );
  if (!snapshot) return null;
  const pages: { tallies: Record<string, Tally> }[] = await db.query(
    `select tallies from snapshot_page where snapshot_id = $1 order by page`,
    [snapshotId],
  );
  return { ...snapshot, tallies: pages.map(({ tallies }) => tallies) };
}

export async function closeWith(
  db: EntityManager,
  snapshotId: string,
  figures: readonly {
    measureId: string;
    version: number;
    figure: Figure;
    /** By the id of the breakdown; null when the pages do not all tell of groups. */
    breakdowns: Record<string, BrokenDown> | null;
  }[],
): Promise<void> {
  await db.query(
    `insert into figure (snapshot_id, measure_id, measure_version, figure, breakdowns)
     select $1, f ->> 'measureId', (f ->> 'version')::int, f -> 'figure', nullif(f -> 'breakdowns', 'null') from jsonb_array_elements($2::jsonb) f`,
    [snapshotId, JSON.stringify(figures)],
  );
  await db.query(`update snapshot set closed_at = clock_timestamp() where id = $1`, [snapshotId]);
}

/** Snapshots whose pages are all done but which nobody closed. */
export async function leftOpen(db: EntityManager): Promise<string[]> {
  const rows: { id: string }[] = await db.query(
    `select id from snapshot where open_pages = 0 and closed_at is null order by id`,
  );
  return rows.map(({ id }) => id);
}

/** How far these snapshots have come. */
export async function progressOf(
  db: EntityManager,
  snapshots: readonly string[],
): Promise<{ pages: number; done: number; closed: number; fault: string | null }> {
  const [row] = await db.query(
    `select count(*)::int as pages, (count(*) filter (where done_at is not null))::int as done, max(fault) as fault,
       (select count(*)::int from snapshot where id = any($1::uuid[]) and closed_at is not null) as closed
     from snapshot_page where snapshot_id = any($1::uuid[])`,
    [snapshots],
  );
  return row;
}

/** SQL of an instant as ISO text, to the microsecond. */
export const isoInstant = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/**
 * The hundred latest snapshots, newest first; `agrees` is null until lists and figures have been compared. The words of a
 * fault may hold what a row held, so they stay in the ledger.
 */
export async function latestSnapshots(db: EntityManager) {
  return db.query(
    `select as_at as "asAt", ${isoInstant('known_at')} as "knownAt", people, open_pages as "openPages",
       (select count(*)::int from snapshot_page where snapshot_id = s.id) as pages,
       exists (select from snapshot_page where snapshot_id = s.id and fault is not null) as "hasFault", ${isoInstant('closed_at')} as "closedAt",
       disagreeing = '{}' as agrees, coalesce(disagreeing, '{}') as disagreeing
     from snapshot s order by known_at desc, as_at desc limit 100`,
  );
}

/** The last day of the latest month that is counted; null when none is. */
export async function latestMonthEnd(db: EntityManager): Promise<PlainDate | null> {
  const [row] = await db.query(
    `select max(as_at) as day from snapshot where closed_at is not null and extract(day from as_at + 1) = 1`,
  );
  return row.day;
}

/**
 * The latest closed snapshot of each of these days, oldest day first; with `closedBy` (an instant as text) of those that were
 * closed by then.
 */
export async function countedDays(
  db: EntityManager,
  days: readonly PlainDate[],
  closedBy: string | null = null,
): Promise<CountedDay[]> {
  const rows: (Omit<CountedDay, 'figures' | 'versions'> & {
    figures: Record<string, Figure>;
    versions: Record<string, number>;
  })[] = await db.query(
    `select distinct on (as_at) s.id, as_at as "asAt",
       ${isoInstant('known_at')} as "knownAt",
       catalogue_version as "catalogueVersion",
       (select jsonb_object_agg(measure_id, figure) from figure f where f.snapshot_id = s.id) as figures,
       (select jsonb_object_agg(measure_id, measure_version) from figure f where f.snapshot_id = s.id) as versions
     from snapshot s where as_at = any($1::date[]) and closed_at <= coalesce($2::timestamptz, 'infinity')
     order by as_at, known_at desc, closed_at desc`,
    [days, closedBy],
  );
  return rows.map((row) => ({
    ...row,
    figures: new Map(Object.entries(row.figures)),
    versions: new Map(Object.entries(row.versions)),
  }));
}

/** Which count of a day is meant. */
export interface Wanted {
  /** As known at this instant; null for the latest. */
  readonly knownAt: string | null;
  /** Of the measure; null for whichever counted last. */
  readonly version: number | null;
}

/** What a measure found at one day, and which count and version found it. */
export interface CountedFigure {
  readonly snapshotId: string;
  readonly asAt: PlainDate;
  readonly knownAt: string;
  readonly catalogueVersion: string;
  /** Of the measure; null when that count did not know it yet, and so is the figure. */
  readonly version: number | null;
  readonly figure: Figure | null;
}

/** What the measure found at each of these days, oldest first: by the last count that is as wanted, if there is one. */
export async function figuresOf(
  db: EntityManager,
  measureId: string,
  days: readonly PlainDate[],
  { knownAt, version }: Wanted,
): Promise<CountedFigure[]> {
  return db.query(
    `select distinct on (as_at) s.id as "snapshotId", as_at as "asAt", ${isoInstant('known_at')} as "knownAt",
       catalogue_version as "catalogueVersion", measure_version as version, figure
     from snapshot s left join figure f on f.snapshot_id = s.id and f.measure_id = $1
     where as_at = any($2::date[]) and closed_at is not null
       and ($3::timestamptz is null or known_at <= $3) and ($4::int is null or measure_version = $4)
     order by as_at, s.known_at desc, closed_at desc`,
    [measureId, days, knownAt, version],
  );
}

/**
 * What was counted of the day as known at exactly this instant: the figure, and the tally it was made of; by the measure's own
 * version where several counted it. Null when nobody did.
 */
export async function countedTally(
  db: EntityManager,
  measure: { id: string; version: number },
  asAt: PlainDate,
  knownAt: string,
): Promise<{ version: number; figure: Figure; tally: Tally } | null> {
  const [counted] = await db.query(
    `select s.id, measure_version as version, figure from snapshot s join figure f on f.snapshot_id = s.id and measure_id = $1
     where as_at = $3 and known_at = $4 and closed_at is not null
     order by measure_version = $2 desc, closed_at desc limit 1`,
    [measure.id, measure.version, asAt, knownAt],
  );
  if (!counted) return null;
  const pages: { tally: Tally | null }[] = await db.query(
    `select tallies -> $2 as tally from snapshot_page where snapshot_id = $1 order by page`,
    [counted.id, measure.id],
  );
  // A page counted by an earlier program knows nothing of what a tally has had since.
  const tally = pages.map((page) => ({ ...emptyTally(), ...page.tally })).reduce(mergeTallies, emptyTally());
  return { version: counted.version, figure: counted.figure, tally };
}

/** How many people were on the record when the snapshot was taken. */
export async function peopleCounted(db: EntityManager, snapshotId: string): Promise<number> {
  const [{ people }] = await db.query(`select people from snapshot where id = $1`, [snapshotId]);
  return people;
}

/** The latest mid-year estimate of the authority's population aged 0 to 17 on or before the day, under any code it had, as the transaction knows it. */
export async function populationAt(
  db: EntityManager,
  authority: string,
  day: PlainDate,
): Promise<Population | undefined> {
  const [row] = await db.query(
    `select people, mid_year as "midYear" from population_estimate
     where authority = any($1) and make_date(mid_year, 6, 30) <= $2 order by mid_year desc, published_on desc limit 1`,
    [codesOfCouncil(authority), day],
  );
  return row;
}

/** What some measures found at one day by the last count up to the instant, by measure; empty when nothing was counted by then. */
export async function figuresKnownAt(
  db: EntityManager,
  measures: readonly string[],
  asAt: PlainDate,
  knownAt: string,
): Promise<Map<string, { version: number; figure: Figure }>> {
  const rows: { measure: string; version: number; figure: Figure }[] = await db.query(
    `select measure_id as measure, measure_version as version, figure from figure
     where measure_id = any($1) and snapshot_id = (select id from snapshot
       where as_at = $2 and known_at <= $3 and closed_at is not null order by known_at desc, closed_at desc limit 1)`,
    [measures, asAt, knownAt],
  );
  return new Map(rows.map(({ measure, version, figure }) => [measure, { version, figure }]));
}

/** The month-ends that are counted, newest first. */
export async function monthEndsCounted(db: EntityManager): Promise<PlainDate[]> {
  const rows: { day: PlainDate }[] = await db.query(
    `select distinct as_at as day from snapshot where closed_at is not null and extract(day from as_at + 1) = 1 order by day desc`,
  );
  return rows.map(({ day }) => day);
}

/** The latest day that is counted, and as known when; null when none is. */
export async function latestNight(db: EntityManager): Promise<{ asAt: PlainDate; knownAt: string } | null> {
  const [row] = await db.query(
    `select as_at as "asAt", ${isoInstant('known_at')} as "knownAt" from snapshot
     where closed_at is not null order by as_at desc, known_at desc limit 1`,
  );
  return row ?? null;
}
