import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import type { PlainDate } from '../../src/domain/dates/plain-date.ts';
import { catalogueVersion, readCatalogue } from '../../src/measures/catalogue.ts';
import { withClient } from '../../src/platform/database/client.ts';
import { dataSourceOptions, jobTimeouts } from '../../src/platform/database/data-source.ts';
import { JobQueue } from '../../src/platform/queue/job-queue.ts';
import { countedDays, progressOf, type CountedDay } from '../../src/snapshots/figure.store.ts';
import type { Counting } from '../../src/snapshots/judge-page.service.ts';
import { askFor } from '../../src/snapshots/tick.service.ts';
import { ownAuthority } from './generate/addresses.ts';
import { timed } from './row.ts';

const applicationName = 'bench jobs';

/** What the jobs count with; of the catalogue only the measures named, or all. */
export async function countingOf(worker: string, only: readonly string[] | null): Promise<Counting> {
  const options = { applicationName, poolSize: 5, timeouts: jobTimeouts };
  const database = await new DataSource(dataSourceOptions(worker, options)).initialize();
  const all = await readCatalogue();
  const measures = all.measures.filter(({ id }) => only === null || only.includes(id));
  const catalogue = { ...all, measures, version: catalogueVersion(measures) };
  return { database, catalogue, authority: ownAuthority, leaseSeconds: 60 };
}

/** Processes that work the nightly queue, and the bell they wait for. */
export interface Workers {
  /** Counts the days and gives how long it took, in milliseconds; forgets first what was counted before. */
  count(days: readonly PlainDate[]): Promise<number>;
  figures(days: readonly PlainDate[]): Promise<CountedDay[]>;
  /** The most memory that any of the processes has held, in megabytes. */
  peakMegabytes(): Promise<number>;
  close(): Promise<void>;
}

/** Resolves when no worker has anything left to do for what was counted last. */
async function settled(database: DataSource): Promise<void> {
  for (;;) {
    const [{ busy }] = await database.query(
      `select count(*)::int as busy from pg_stat_activity where application_name = $1 and state <> 'idle' and pid <> pg_backend_pid()`,
      [applicationName],
    );
    if (busy === 0) return;
    await pause(50);
  }
}

export async function startWorkers(
  { owner, worker }: { readonly owner: string; readonly worker: string },
  processes: number,
  only: readonly string[] | null = null,
): Promise<Workers> {
  const counting = await countingOf(worker, only);
  const { database } = counting;
  const queue = await JobQueue.open({ postgres: worker });
  const children: ChildProcess[] = [];
  for (let i = 0; i < processes; i++) {
    const child = fork(new URL('counting.process.ts', import.meta.url), {
      env: { ...process.env, BENCH: JSON.stringify({ worker, only }) },
    });
    await once(child, 'message');
    children.push(child);
  }

  async function count(days: readonly PlainDate[]): Promise<void> {
    const snapshots = await askFor(counting, queue, days, null);
    for (;;) {
      const { closed, fault } = await progressOf(database.manager, snapshots);
      if (fault) throw new Error(fault);
      if (closed === snapshots.length) return;
      await pause(20);
    }
  }

  return {
    async count(days) {
      await settled(database);
      await withClient(owner, (client) =>
        client.query('truncate figure, judgement, subject_judgement, snapshot_page, snapshot, night'),
      );
      return timed(() => count(days));
    },
    figures: (days) => countedDays(database.manager, days),
    async peakMegabytes() {
      const told = await Promise.all(
        children.map(async (child) => {
          child.send('memory');
          const [megabytes] = await once(child, 'message');
          return megabytes as number;
        }),
      );
      return Math.max(...told);
    },
    async close() {
      for (const child of children) {
        child.send('stop');
        await once(child, 'exit');
      }
      await queue.close();
      await database.destroy();
    },
  };
}
