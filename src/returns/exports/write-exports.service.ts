import type { DataSource } from 'typeorm';
import type { Clock } from '../../platform/clock/clock.ts';
import { withTheFloor } from '../../platform/database/floor.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import type { Spool } from '../../platform/spool/spool.ts';
import { ExportRefused, type ExportKind } from './export-kind.ts';
import {
  failExport,
  finishExport,
  mostAttempts,
  nextExport,
  readAtOneInstant,
  type AskedExport,
} from './exports.store.ts';
import { writeFiles } from './write-files.ts';

export interface ExportWork {
  /** The jobs' own connections. */
  readonly database: DataSource;
  readonly spool: Spool;
  readonly clock: Clock;
  readonly kinds: readonly ExportKind[];
  onFault(message: string): void;
}

/** Writes the exports that were asked for, one after the other, as far as nobody else is at it; gives how many. */
export async function writeWhatIsAsked(work: ExportWork): Promise<number> {
  const { database, spool, onFault } = work;
  const done = await withTheFloor(database, 'exports asked for', async () => {
    for (let count = 0; ; count += 1) {
      const asked = await nextExport(database.manager);
      if (!asked) return count;
      try {
        await write(work, asked);
      } catch (error) {
        await spool.remove(asked.id);
        if (!(error instanceof ExportRefused)) {
          onFault(`export ${asked.id}: ${(error as Error).message}`);
          return count;
        }
        await failExport(database.manager, asked.id, error.message);
      }
    }
  });
  return done ?? 0;
}

/** What was half written when a process died is written anew. */
async function write(work: ExportWork, { id, kind: kindId, options, attempts }: AskedExport): Promise<void> {
  const { database, spool, clock, kinds } = work;
  const kind = kinds.find((each) => each.id === kindId);
  if (!kind || attempts > mostAttempts)
    throw new ExportRefused(
      'This could not be written. Tell your administrator to look in the log of the jobs.',
    );
  await spool.remove(id);
  await spool.make(id);
  const people = new Set<string>();
  const file = await inTransaction(database, async (db) => {
    await readAtOneInstant(db);
    const files = kind.write({ db, today: clock.today(), options, people });
    return writeFiles(files, spool.pathOf(id, 0), kind);
  });
  await finishExport(database.manager, id, file, people);
}
