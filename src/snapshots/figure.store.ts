import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { Figure, Population, Tally } from '../measures/tally.ts';

/** A closed snapshot and its figures, by measure. */
export interface CountedDay {
  readonly id: string;
  readonly asAt: PlainDate;
  readonly knownAt: string;
  readonly catalogueVersion: string;
  readonly figures: ReadonlyMap<string, Figure>;
}

/** Locks the snapshot and gives what is needed to close it; null when it is closed, pages are open still, or it is another catalogue's. */
export async function lockToClose(
  db: EntityManager,
  snapshotId: string,
  catalogueVersion: string,
): Promise<{ asAt: PlainDate; knownAt: string; people: number; tallies: Record<string, Tally>[] } | null> {
  const [snapshot] = await db.query(
    `select as_at as "asAt", known_at::text as "knownAt", people from snapshot
     where id = $1 and catalogue_version = $2 and open_pages = 0 and closed_at is null for update`,
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
  figures: readonly { measureId: string; version: number; figure: Figure }[],
): Promise<void> {
  await db.query(
    `insert into figure (snapshot_id, measure_id, measure_version, figure)
     select $1, f ->> 'measureId', (f ->> 'version')::int, f -> 'figure' from jsonb_array_elements($2::jsonb) f`,
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

const isoInstant = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** The hundred latest snapshots, newest first. The words of a fault may hold what a row held, so they stay in the ledger. */
export async function latestSnapshots(db: EntityManager) {
  return db.query(
    `select as_at as "asAt", ${isoInstant('known_at')} as "knownAt", people, open_pages as "openPages",
       (select count(*)::int from snapshot_page where snapshot_id = s.id) as pages,
       exists (select from snapshot_page where snapshot_id = s.id and fault is not null) as "hasFault", ${isoInstant('closed_at')} as "closedAt"
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

/** The latest closed snapshot of each of these days, oldest day first. */
export async function countedDays(db: EntityManager, days: readonly PlainDate[]): Promise<CountedDay[]> {
  const rows: (Omit<CountedDay, 'figures'> & { figures: Record<string, Figure> })[] = await db.query(
    `select distinct on (as_at) s.id, as_at as "asAt",
       ${isoInstant('known_at')} as "knownAt",
       catalogue_version as "catalogueVersion",
       (select jsonb_object_agg(measure_id, figure) from figure f where f.snapshot_id = s.id) as figures
     from snapshot s where as_at = any($1::date[]) and closed_at is not null
     order by as_at, known_at desc, closed_at desc`,
    [days],
  );
  return rows.map((row) => ({ ...row, figures: new Map(Object.entries(row.figures)) }));
}

/** The latest mid-year estimate of the authority's population aged 0 to 17 on or before the day, as the transaction knows it. */
export async function populationAt(
  db: EntityManager,
  authority: string,
  day: PlainDate,
): Promise<Population | undefined> {
  const [row] = await db.query(
    `select people, mid_year as "midYear" from population_estimate
     where authority = $1 and make_date(mid_year, 6, 30) <= $2 order by mid_year desc, published_on desc limit 1`,
    [authority, day],
  );
  return row;
}
