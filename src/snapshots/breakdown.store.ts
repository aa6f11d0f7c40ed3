import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { BrokenDown } from '../measures/breakdowns/group-figures.ts';
import type { GroupTallies } from '../measures/breakdowns/group-tallies.ts';
import { isoInstant } from './figure.store.ts';

/** The groups of each measure on one page. */
export type PageOfGroups = Record<string, GroupTallies>;

/** The groups of a snapshot page by page; null when a page was judged by a program that knew of none. */
export async function groupsOfPages(db: EntityManager, snapshotId: string): Promise<PageOfGroups[] | null> {
  const pages: { breakdowns: PageOfGroups | null }[] = await db.query(
    `select breakdowns from snapshot_page where snapshot_id = $1 order by page`,
    [snapshotId],
  );
  const groups = pages.flatMap(({ breakdowns }) => (breakdowns ? [breakdowns] : []));
  return groups.length === pages.length ? groups : null;
}

/** Forgets the groups of a snapshot's pages, which its figures hold from now on. */
export async function forgetGroups(db: EntityManager, snapshotId: string): Promise<void> {
  await db.query(`update snapshot_page set breakdowns = null where snapshot_id = $1`, [snapshotId]);
}

/** What was found of a measure's figure by one breakdown. Instants are text, to the microsecond. */
export interface CountedBreakdown {
  readonly asAt: PlainDate;
  readonly knownAt: string;
  /** Of the measure; null when that count did not know it yet. */
  readonly version: number | null;
  /** Null when that count did not break it down so. */
  readonly found: BrokenDown | null;
}

/** By the last count of the day, or the last known at an instant; null when there is none. */
export async function breakdownOf(
  db: EntityManager,
  measureId: string,
  breakdownId: string,
  asAt: PlainDate,
  knownAt: string | null,
): Promise<CountedBreakdown | null> {
  const [counted] = await db.query(
    `select as_at as "asAt", ${isoInstant('known_at')} as "knownAt", measure_version as version, breakdowns -> $2 as found
     from snapshot s left join figure f on f.snapshot_id = s.id and f.measure_id = $1
     where as_at = $3 and closed_at is not null and ($4::timestamptz is null or known_at <= $4)
     order by s.known_at desc, closed_at desc limit 1`,
    [measureId, breakdownId, asAt, knownAt],
  );
  return counted ?? null;
}

/** Every breakdown of these measures in one snapshot: by measure, then by the id of the breakdown. */
export async function breakdownsIn(
  db: EntityManager,
  snapshotId: string,
  measures: readonly string[],
): Promise<Map<string, Record<string, BrokenDown>>> {
  const rows: { measure: string; breakdowns: Record<string, BrokenDown> }[] = await db.query(
    `select measure_id as measure, breakdowns from figure
     where snapshot_id = $1 and measure_id = any($2) and breakdowns is not null`,
    [snapshotId, measures],
  );
  return new Map(rows.map(({ measure, breakdowns }) => [measure, breakdowns]));
}
