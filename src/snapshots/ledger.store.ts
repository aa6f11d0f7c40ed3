import type { EntityManager } from 'typeorm';
import { safeKnownAt } from '../platform/database/safe-known-at.ts';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { Tally } from '../measures/tally.ts';
import { readAsKnownAt } from '../platform/database/known-at.ts';
import type { PageOfGroups } from './breakdown.store.ts';
import type { JudgePage } from './judge-page.job.ts';

export const peopleOnAPage = 500;

/** A day to be counted, as the record was known at an instant. Instants are text as PostgreSQL writes them, to the microsecond. */
export interface Due {
  readonly asAt: PlainDate;
  readonly knownAt: string;
}

/** Whether the owner marked this database as a demonstration. */
export async function isDemo(db: EntityManager): Promise<boolean> {
  const [{ demo }] = await db.query(`select is_demo as demo from deployment`);
  return demo;
}

/**
 * Opens each night since go-live that has begun (02:00 in London) and has no row yet, and gives those it opened. A night
 * missed is counted as it was known at its own 02:00.
 */
export async function openNights(db: EntityManager, goLive: PlainDate | null): Promise<PlainDate[]> {
  const nights: { night: PlainDate; at: string }[] = await db.query(
    `select n::date::text as night, ((n::date + time '02:00') at time zone 'Europe/London')::text as at
     from generate_series(coalesce($1::date, (select min(night) from night), london_today())::timestamp, london_today()::timestamp, '1 day') n
     where ((n::date + time '02:00') at time zone 'Europe/London') <= now()
       and not exists (select from night where night = n::date)
     order by 1`,
    [goLive],
  );
  for (const { night, at } of nights)
    await db.query(`insert into night (night, known_at) values ($1, $2) on conflict do nothing`, [
      night,
      await safeKnownAt(db, at),
    ]);
  return nights.map(({ night }) => night);
}

/** The nights that have not been counted, nor asked for by this catalogue; one that another catalogue left half-way is due again. */
export async function nightsToCount(
  db: EntityManager,
  catalogueVersion: string,
): Promise<{ night: PlainDate; knownAt: string }[]> {
  return db.query(
    `select night, known_at::text as "knownAt" from night n
     where not exists (
       select from snapshot s where s.known_at = n.known_at and s.as_at = n.night - 1
         and (s.closed_at is not null or s.catalogue_version = $1))
     order by night`,
    [catalogueVersion],
  );
}

/** Puts a snapshot on the ledger and cuts it into pages of people. One that stands already is left as it is. */
export async function askSnapshot(db: EntityManager, due: Due, catalogueVersion: string): Promise<string> {
  await db.query(
    `insert into snapshot (as_at, known_at, catalogue_version) values ($1, $2, $3) on conflict do nothing`,
    [due.asAt, due.knownAt, catalogueVersion],
  );
  const [snapshot] = await db.query(
    `select id, open_pages as "openPages" from snapshot where as_at = $1 and known_at = $2 and catalogue_version = $3 for update`,
    [due.asAt, due.knownAt, catalogueVersion],
  );
  if (snapshot.openPages === null) await cutPages(db, snapshot.id, due.knownAt);
  return snapshot.id;
}

async function cutPages(db: EntityManager, snapshotId: string, knownAt: string): Promise<void> {
  await readAsKnownAt(db, knownAt);
  await db.query(
    `with numbered as (select id, (row_number() over (order by id) - 1) / $2::int as page from person),
     cut as (
       insert into snapshot_page (snapshot_id, page, first_person, last_person)
       select $1, page, (array_agg(id order by id))[1], (array_agg(id order by id desc))[1] from numbered group by page
       returning 1)
     update snapshot set people = (select count(*) from person), open_pages = (select count(*) from cut) where id = $1`,
    [snapshotId, peopleOnAPage],
  );
}

/**
 * Pages of this catalogue that nobody is at work on. Of the same page at several days one is rung for: whoever claims it
 * claims it for all of them.
 */
export async function pagesToRing(db: EntityManager, catalogueVersion: string): Promise<JudgePage[]> {
  return db.query(
    `select distinct on (s.known_at, page) p.snapshot_id as "snapshotId", page, fence::int
     from snapshot_page p join snapshot s on s.id = p.snapshot_id
     where closed_at is null and catalogue_version = $1 and done_at is null
       and (lease_until is null or lease_until < clock_timestamp())
     order by s.known_at desc, page, as_at desc`,
    [catalogueVersion],
  );
}

/** One page of people, claimed for every snapshot that is to count them as they were known at one instant. */
export interface Claim {
  readonly page: number;
  readonly knownAt: string;
  readonly firstPerson: string;
  readonly lastPerson: string;
  /** In order of their days. */
  readonly snapshots: readonly { readonly id: string; readonly asAt: PlainDate; readonly fence: string }[];
}

/**
 * Takes the page for a while by the database's clock, and the same page of every other day counted as known at the same
 * instant, so that its people are read once for all of them. Null when all are done, another worker has them, or they are
 * another catalogue's, whose measures this process does not know.
 */
export async function claimPage(
  db: EntityManager,
  { snapshotId, page }: JudgePage,
  catalogueVersion: string,
  leaseSeconds: number,
): Promise<Claim | null> {
  const rows: (Claim['snapshots'][number] & Omit<Claim, 'page' | 'snapshots'>)[] = await db.query(
    `with due as (
       select p.snapshot_id, p.page, s.as_at, s.known_at from snapshot_page p join snapshot s on s.id = p.snapshot_id
       where s.known_at = (select known_at from snapshot where id = $1) and s.catalogue_version = $3 and p.page = $2
         and done_at is null and (lease_until is null or lease_until < clock_timestamp())
       for update of p skip locked),
     claimed as (
       update snapshot_page p set fence = fence + 1, attempts = attempts + 1,
         lease_until = clock_timestamp() + make_interval(secs => $4)
       from due where p.snapshot_id = due.snapshot_id and p.page = due.page
       returning p.snapshot_id as id, p.fence, p.first_person, p.last_person, due.as_at, due.known_at)
     select id, fence, first_person as "firstPerson", last_person as "lastPerson", as_at as "asAt", known_at::text as "knownAt"
     from claimed order by as_at`,
    [snapshotId, page, catalogueVersion, leaseSeconds],
  );
  const [first] = rows;
  if (!first) return null;
  const { knownAt, firstPerson, lastPerson } = first;
  return {
    page,
    knownAt,
    firstPerson,
    lastPerson,
    snapshots: rows.map(({ id, asAt, fence }) => ({ id, asAt, fence })),
  };
}

/** Gives the page back after a fault, so that the next try need not wait for the lease. */
export async function releasePage(
  db: EntityManager,
  { page, snapshots }: Claim,
  fault: string,
): Promise<void> {
  for (const { id, fence } of snapshots)
    await db.query(
      `update snapshot_page set lease_until = null, fault = $4 where snapshot_id = $1 and page = $2 and fence = $3 and done_at is null`,
      [id, page, fence, fault],
    );
}

/**
 * Marks the page of one snapshot done and counts its open pages down, under a lock on the snapshot. False when another
 * worker has claimed the page since: what this one wrote must then be rolled back.
 */
export async function finishPage(
  db: EntityManager,
  page: number,
  { id, fence }: Claim['snapshots'][number],
  tallies: Record<string, Tally>,
  groups: PageOfGroups | null = null,
): Promise<boolean> {
  const [, done] = await db.query(
    `update snapshot_page set done_at = clock_timestamp(), lease_until = null, fault = null, tallies = $4, breakdowns = $5
     where snapshot_id = $1 and page = $2 and fence = $3 and done_at is null`,
    [id, page, fence, tallies, groups],
  );
  if (done === 0) return false;
  await db.query(`update snapshot set open_pages = open_pages - 1 where id = $1`, [id]);
  return true;
}
