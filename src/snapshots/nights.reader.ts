import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import { isoInstant } from './figure.store.ts';

/** Everything that was counted as known at one instant: a night, or what somebody asked for by hand. */
export interface Run {
  readonly knownAt: string;
  /** The night it counts; null of what was asked for by hand. */
  readonly night: PlainDate | null;
  /** The latest day that is counted, and how many days in all. */
  readonly asAt: PlainDate;
  readonly days: number;
  readonly daysClosed: number;
  readonly people: number;
  readonly pages: number;
  readonly pagesDone: number;
  /** A page that is not done met a fault. Its words may hold what a row held, so they stay in the ledger. */
  readonly hasFault: boolean;
  readonly startedAt: string;
  /** Null until every day is closed. */
  readonly endedAt: string | null;
  readonly catalogueVersions: readonly string[];
  /** Measures without a figure at the latest day. */
  readonly withoutFigure: number;
  /** Measures of which lists and figures differ at any day; null until any day has been compared. */
  readonly disagreeing: readonly string[] | null;
}

/** Of each day its count, and of one that a program left half-way only while no other has counted the day. */
const kept = `snapshot s where (s.closed_at is not null or not exists (
  select from snapshot c where c.known_at = s.known_at and c.as_at = s.as_at and c.closed_at is not null))`;

/** The latest runs before the instant: so many and one more, the newest first. */
export const latestRuns = (db: EntityManager, before: string | null, limit: number): Promise<Run[]> =>
  runsOf(
    db,
    `select known_at from snapshot where $1::timestamptz is null or known_at < $1 group by known_at order by known_at desc limit $2`,
    [before, limit + 1],
  );

export async function runKnownAt(db: EntityManager, knownAt: string): Promise<Run | null> {
  const [run] = await runsOf(db, `select $1::timestamptz as known_at`, [knownAt]);
  return run ?? null;
}

/** The latest run of which every day is closed; null before the first. */
export async function latestComplete(db: EntityManager): Promise<Run | null> {
  const [run] = await runsOf(
    db,
    `select known_at from ${kept} group by known_at having bool_and(closed_at is not null) order by known_at desc limit 1`,
    [],
  );
  return run ?? null;
}

const runsOf = (db: EntityManager, instants: string, parameters: unknown[]): Promise<Run[]> =>
  db.query(
    `with wanted as (${instants}),
     days as (
       select s.*, (select count(*) from snapshot_page where snapshot_id = s.id) as pages,
         (select count(*) from snapshot_page where snapshot_id = s.id and done_at is not null) as pages_done,
         exists (select from snapshot_page where snapshot_id = s.id and done_at is null and fault is not null) as has_fault
       from ${kept} and s.known_at in (select known_at from wanted)),
     runs as (
       select known_at, max(as_at) as as_at, count(distinct as_at)::int as days, count(distinct as_at) filter (where closed_at is not null)::int as days_closed,
         max(people) as people, sum(pages)::int as pages, sum(pages_done)::int as pages_done, bool_or(has_fault) as has_fault,
         min(started_at) as started_at, max(closed_at) as closed_at, array_agg(distinct catalogue_version) as versions,
         bool_or(disagreeing is not null) as is_compared
       from days group by known_at)
     select ${isoInstant('known_at')} as "knownAt", (select max(night) from night where known_at = r.known_at) as night,
       as_at as "asAt", days, days_closed as "daysClosed", people, pages, pages_done as "pagesDone", has_fault as "hasFault",
       ${isoInstant('started_at')} as "startedAt", case when days = days_closed then ${isoInstant('closed_at')} end as "endedAt",
       versions as "catalogueVersions",
       (select count(distinct measure_id)::int from days d join figure f on f.snapshot_id = d.id
          where d.known_at = r.known_at and d.as_at = r.as_at and figure ->> 'missing' is not null) as "withoutFigure",
       case when is_compared then array(select distinct unnest(disagreeing) from days d where d.known_at = r.known_at order by 1) end as disagreeing
     from runs r order by r.known_at desc`,
    parameters,
  );

/** What became of one measure in a run. */
export interface MeasureOfRun {
  readonly measureId: string;
  readonly version: number;
  /** Days it was asked of, and of how many of them it has no figure. */
  readonly days: number;
  readonly daysWithoutFigure: number;
  /** Why it has none at the latest such day. */
  readonly missing: string | null;
  /** Whether its lists and figures differ at any day. */
  readonly disagrees: boolean;
}

export const measuresOfRun = (db: EntityManager, knownAt: string): Promise<MeasureOfRun[]> =>
  db.query(
    `select measure_id as "measureId", measure_version as version, count(*)::int as days,
       count(figure ->> 'missing')::int as "daysWithoutFigure",
       (array_agg(figure ->> 'missing' order by as_at desc) filter (where figure ->> 'missing' is not null))[1] as missing,
       coalesce(bool_or(measure_id = any(disagreeing)), false) as disagrees
     from figure f join (select s.* from ${kept} and s.known_at = $1) day on day.id = f.snapshot_id
     group by measure_id, measure_version order by measure_id, measure_version`,
    [knownAt],
  );
