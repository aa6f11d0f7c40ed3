import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import type { CouncilFiles } from '../../src/demo/council.ts';
import { markIfEmpty } from '../../src/demo/demo-mark.store.ts';
import type { PlainDate } from '../../src/domain/dates/plain-date.ts';
import { importFiles } from '../../src/imports/import-files.service.ts';
import { readCatalogue } from '../../src/measures/catalogue.ts';
import { dataSourceOptions, jobTimeouts } from '../../src/platform/database/data-source.ts';
import { JobQueue } from '../../src/platform/queue/job-queue.ts';
import { countedDays, progressOf, type CountedDay } from '../../src/snapshots/figure.store.ts';
import type { Counting } from '../../src/snapshots/judge-page.service.ts';
import { workNightly } from '../../src/snapshots/nightly.worker.ts';
import { askFor } from '../../src/snapshots/tick.service.ts';
import type { TestDatabase } from '../database/database.ts';

export const knownAt = '2019-02-06T02:14:00Z';
export const nights = { goLive: null, openMonths: 2, lookAgainSeconds: 1 };

type Place = Pick<TestDatabase, 'worker'> & Partial<Pick<TestDatabase, 'atEnd'>>;

/** What the jobs count with, in a test's own database; closed with it at the latest. */
export async function countingIn({ worker, atEnd }: Place): Promise<Counting> {
  const pool = { applicationName: 'test jobs', poolSize: 5, timeouts: jobTimeouts };
  const database = await new DataSource(dataSourceOptions(worker, pool)).initialize();
  atEnd?.(async () => database.isInitialized && database.destroy());
  return { database, catalogue: await readCatalogue(), authority: 'E08000034', leaseSeconds: 10 };
}

/** Imports the council's files as any council's, into a database marked as a demonstration. */
export async function importCouncil(
  counting: Counting,
  { owner }: TestDatabase,
  files: CouncilFiles,
): Promise<void> {
  await markIfEmpty(owner);
  const folder = mkdtempSync(join(tmpdir(), 'pledgekeeper-council-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const settings = { 'pledgekeeper.recorded_at': '2019-02-01T09:00:00Z' };
  const { observed } = counting.catalogue;
  await importFiles(counting.database, [folder], { year: 2019, today: '2019-01-31', observed, settings });
  rmSync(folder, { recursive: true });
}

/** Counts the days through the queue in this process and gives what was found. */
export async function count(
  counting: Counting,
  queue: JobQueue,
  days: readonly PlainDate[],
  known: string | null = knownAt,
): Promise<CountedDay[]> {
  const stop = workNightly(counting, queue, nights, () => undefined);
  try {
    await closed(counting, await askFor(counting, queue, days, known));
  } finally {
    stop();
  }
  return countedDays(counting.database.manager, days);
}

/** Resolves when all these snapshots are closed. */
export async function closed({ database }: Counting, snapshots: readonly string[]): Promise<void> {
  while ((await progressOf(database.manager, snapshots)).closed < snapshots.length)
    await new Promise((resolve) => setTimeout(resolve, 50));
}

/** The queue's home: Redis where REDIS_URL says, else the test's own PostgreSQL; closed with the database at the latest. */
export async function openQueue({ worker, atEnd }: Place, redis?: string): Promise<JobQueue> {
  const queue = await JobQueue.open({ postgres: worker, redis });
  atEnd?.(() => queue.close());
  return queue;
}
