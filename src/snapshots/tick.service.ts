import { addDays, addMonths, monthEnd, type PlainDate } from '../domain/dates/plain-date.ts';
import { inTransaction } from '../platform/database/transaction.ts';
import type { JobQueue } from '../platform/queue/job-queue.ts';
import { closeSnapshot } from './close-snapshot.service.ts';
import { leftOpen } from './figure.store.ts';
import { judgePage } from './judge-page.job.ts';
import type { Counting } from './judge-page.service.ts';
import { safeKnownAt } from '../platform/database/safe-known-at.ts';
import { askSnapshot, isDemo, nightsToCount, openNights, pagesToRing } from './ledger.store.ts';

export interface Nights {
  /** The first night that is counted by itself; null for the first night anybody looked. */
  readonly goLive: PlainDate | null;
  /** How many month-ends before its own day each night counts again. */
  readonly openMonths: number;
  /** How often each worker looks what is due, beside the timetable. */
  readonly lookAgainSeconds: number;
}

/**
 * Looks what is due and rings for it: nights missed since go-live, pages nobody is at work on, snapshots nobody closed.
 * Any process may, at any time, any number of times. Gives a line that says what was found.
 */
export async function lookWhatIsDue(counting: Counting, queue: JobQueue, nights: Nights): Promise<string> {
  const counted = await inTransaction(counting.database, async (db) => {
    // A demonstration lives in its own time; no night of ours belongs to it.
    if (await isDemo(db)) return 0;
    await openNights(db, nights.goLive);
    const due = await nightsToCount(db, counting.catalogue.version);
    for (const { night, knownAt } of due)
      for (const asAt of daysOfNight(night, nights.openMonths))
        await askSnapshot(db, { asAt, knownAt }, counting.catalogue.version);
    return due.length;
  });
  for (const id of await leftOpen(counting.database.manager)) await closeSnapshot(counting, id);
  const pages = await pagesToRing(counting.database.manager, counting.catalogue.version);
  if (pages.length) await queue.ring(judgePage, pages);
  return `${counted} nights opened, ${pages.length} pages rung for`;
}

/** The day before the night, and the month-ends before it that practice may still be written up for. */
export function daysOfNight(night: PlainDate, openMonths: number): PlainDate[] {
  const asAt = addDays(night, -1);
  return [...monthEndsTo(addMonths(asAt, -1), openMonths), asAt];
}

/** So many month-ends, oldest first, the last that of the day's own month. */
export function monthEndsTo(day: PlainDate, months: number): PlainDate[] {
  return Array.from({ length: months }, (_, index) => monthEnd(addMonths(day, index + 1 - months)));
}

/**
 * Asks for the days to be counted as the record was known at the instant (now, when none is given) and rings for them.
 * Gives the ids of their snapshots.
 */
export async function askFor(
  counting: Counting,
  queue: JobQueue,
  days: readonly PlainDate[],
  knownAt: string | null,
): Promise<string[]> {
  const snapshots = await inTransaction(counting.database, async (db) => {
    const instant = await safeKnownAt(db, knownAt);
    const ids: string[] = [];
    for (const asAt of days)
      ids.push(await askSnapshot(db, { asAt, knownAt: instant }, counting.catalogue.version));
    return ids;
  });
  await queue.ring(judgePage, await pagesToRing(counting.database.manager, counting.catalogue.version));
  // One without people has no page that would close it.
  for (const id of snapshots) await closeSnapshot(counting, id);
  return snapshots;
}
