import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { isoInstant } from '../../snapshots/figure.store.ts';
import type { ExtractStatus } from '../extract.ts';
import type { Change } from './changes.ts';

/** One version of the extract of a month. Instants are text, to the microsecond. */
export interface ExtractVersion {
  readonly id: string;
  /** The last day of its month. */
  readonly asAt: PlainDate;
  readonly version: number;
  readonly status: ExtractStatus;
  /** The id of the version whose place it takes. */
  readonly replaces: string | null;
  readonly changeNote: string | null;
  /** What it rests on since it was submitted: what was counted by then. Null of a draft, which follows the latest count. */
  readonly countedBy: string | null;
  /** and what was known by then: targets, meetings. */
  readonly knownAt: string | null;
  readonly isBeingPublished: boolean;
  /** Why it could not be published. */
  readonly problem: string | null;
  readonly publishedAt: string | null;
  /** Why its figures are not those of the version it replaces; null until it is published. */
  readonly changes: readonly Change[] | null;
}

const columns = `id, as_at as "asAt", version, status, replaces, change_note as "changeNote",
  ${isoInstant('counted_by')} as "countedBy", ${isoInstant('known_at')} as "knownAt",
  publish_asked_at is not null as "isBeingPublished", problem, ${isoInstant('published_at')} as "publishedAt", changes`;

/** Every version of a month, the first one first. */
export const versionsOf = (db: EntityManager, asAt: PlainDate): Promise<ExtractVersion[]> =>
  db.query(`select ${columns} from extract_version where as_at = $1 order by version`, [asAt]);

/** One version, which there is. */
export async function versionOf(db: EntityManager, id: string): Promise<ExtractVersion> {
  const [version] = await db.query(`select ${columns} from extract_version where id = $1`, [id]);
  return version;
}

/**
 * The day and the known-at of the count that the extract published last before this version rests on: a version before it, or an
 * earlier month. Null when nothing was published.
 */
export async function publishedBefore(
  db: EntityManager,
  { asAt, version }: Pick<ExtractVersion, 'asAt' | 'version'>,
): Promise<{ asAt: PlainDate; knownAt: string } | null> {
  const [published] = await db.query(
    `select v.as_at as "asAt", ${isoInstant('s.known_at')} as "knownAt"
     from extract_version v
     cross join lateral (select known_at from snapshot where as_at = v.as_at and closed_at <= v.counted_by
       order by known_at desc, closed_at desc limit 1) s
     where v.published_at is not null and (v.as_at, v.version) < ($1::date, $2::int)
     order by v.as_at desc, v.version desc limit 1`,
    [asAt, version],
  );
  return published ?? null;
}

/** Every version there is, the latest month first. */
export const everyVersion = (db: EntityManager): Promise<ExtractVersion[]> =>
  db.query(`select ${columns} from extract_version order by as_at desc, version desc`);

/** What a list tells of a version beside itself. Instants are text. */
export interface ListedVersion extends ExtractVersion {
  /** What was known when what it rests on was counted; null where its month is not counted. */
  readonly countKnownAt: string | null;
  /** The name of whoever asked that it be published; null until it is. */
  readonly publishedBy: string | null;
}

/** Every version there is with what a list tells of it, the latest month first. */
export const versionsListed = (db: EntityManager): Promise<ListedVersion[]> =>
  db.query(
    `select ${columns}, ${isoInstant('count_known_at')} as "countKnownAt",
       case when published_at is not null then (select w.name from extract_event e join worker w on w.id = e.worker_id
         where version_id = v.id and what = 'publication asked' order by e.id desc limit 1) end as "publishedBy"
     from extract_version v
     left join lateral (select s.known_at as count_known_at from snapshot s
       where s.as_at = v.as_at and s.closed_at <= coalesce(v.counted_by, 'infinity')
       order by s.known_at desc, s.closed_at desc limit 1) c on true
     order by as_at desc, version desc`,
  );

/** The latest version of a month, which nobody else changes until this transaction ends; null when there is none. */
export async function lockLatest(db: EntityManager, asAt: PlainDate): Promise<ExtractVersion | null> {
  await db.query(`select pg_advisory_xact_lock(hashtext('pledgekeeper extract ' || $1))`, [asAt]);
  return (await versionsOf(db, asAt)).at(-1) ?? null;
}

/** Whether the day was counted once it was over. */
export async function isCountedWhenOver(db: EntityManager, day: PlainDate): Promise<boolean> {
  const [{ counted }] = await db.query(
    `select exists (select from snapshot where as_at = $1 and closed_at is not null
       and known_at >= ($1::date + 1)::timestamp at time zone 'Europe/London') as counted`,
    [day],
  );
  return counted;
}

/**
 * Whether a later count of the day than the last that was closed is under way, and the measures whose list and figure do not
 * agree in that one. One that another catalogue left half-way, and a later one replaced, is not waited for.
 */
export async function countOf(
  db: EntityManager,
  day: PlainDate,
): Promise<{ isUnderWay: boolean; disagreeing: readonly string[] }> {
  const [found] = await db.query(
    `with closed as (select known_at, disagreeing from snapshot where as_at = $1 and closed_at is not null
       order by known_at desc, closed_at desc limit 1)
     select exists (select from snapshot where as_at = $1 and closed_at is null
         and known_at > coalesce((select known_at from closed), '-infinity')) as "isUnderWay",
       coalesce((select disagreeing from closed), '{}') as disagreeing`,
    [day],
  );
  return found;
}

/** The first night there is: before it nothing was counted by itself. */
export async function firstNight(db: EntityManager): Promise<PlainDate | null> {
  const [{ night }] = await db.query(`select min(night) as night from night`);
  return night;
}

/** Writes the first draft of a month; gives whether there was none. */
export async function addFirstDraft(db: EntityManager, asAt: PlainDate): Promise<boolean> {
  const [added] = await db.query(
    `insert into extract_version (as_at, version) values ($1, 1) on conflict do nothing returning id`,
    [asAt],
  );
  if (added) await addEvent(db, added.id, 'drafted', null);
  return Boolean(added);
}

/** The draft of a correction, with the commentary of the version whose place it is to take. */
export async function addCorrection(
  db: EntityManager,
  { id, asAt, version }: ExtractVersion,
  changeNote: string,
): Promise<void> {
  const [added] = await db.query(
    `insert into extract_version (as_at, version, replaces, change_note) values ($1, $2, $3, $4) returning id`,
    [asAt, version + 1, id, changeNote],
  );
  await db.query(
    `insert into extract_commentary (version_id, measure, because, we_are_doing, due_on, owner_id, written_by, written_at)
     select distinct on (measure) $2::uuid, measure, because, we_are_doing, due_on, owner_id, written_by, written_at
     from extract_commentary where version_id = $1 order by measure, id desc`,
    [id, added.id],
  );
  await addEvent(db, added.id, 'drafted', changeNote);
}

/** Moves it on; what it rests on is fixed with its submission, and let go when it is sent back. */
export async function moveTo(db: EntityManager, id: string, status: ExtractStatus): Promise<void> {
  await db.query(
    `update extract_version set status = $2, publish_asked_at = null, problem = null,
       counted_by = case when $2 = 'draft' then null else coalesce(counted_by, (select max(closed_at) from snapshot)) end,
       known_at = case when $2 = 'draft' then null else coalesce(known_at, recorded_now()) end
     where id = $1`,
    [id, status],
  );
}

/** Puts it on the list of what is to be published. */
export async function askPublication(db: EntityManager, id: string): Promise<void> {
  await db.query(
    `update extract_version set publish_asked_at = clock_timestamp(), attempts = 0, problem = null where id = $1`,
    [id],
  );
}

/** What was done, to which version. Who did it is who asks, and nobody where the jobs do it. */
export async function addEvent(
  db: EntityManager,
  versionId: string,
  what: string,
  note: string | null,
): Promise<void> {
  await db.query(`insert into extract_event (version_id, what, note) values ($1, $2, $3)`, [
    versionId,
    what,
    note,
  ]);
}

/** Something that was done to a version. */
export interface ExtractEvent {
  readonly what: string;
  readonly note: string | null;
  readonly workerId: string | null;
  /** The name of a worker; null where the jobs did it. */
  readonly by: string | null;
  readonly at: string;
}

/** All that was done to a version, the first thing first. */
export const eventsOf = (db: EntityManager, versionId: string): Promise<ExtractEvent[]> =>
  db.query(
    `select what, note, worker_id as "workerId", w.name as by, ${isoInstant('at')} as at
     from extract_event e left join worker w on w.id = e.worker_id where version_id = $1 order by e.id`,
    [versionId],
  );
