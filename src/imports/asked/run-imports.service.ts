import type { DataSource } from 'typeorm';
import type { Observed } from '../../domain/observation/observation.ts';
import type { Clock } from '../../platform/clock/clock.ts';
import { withTheFloor } from '../../platform/database/floor.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { importFiles, type Progress } from '../import-files.service.ts';
import { AnotherImportRuns, ImportRefused } from '../import-refused.ts';
import { undoImport } from '../undo/undo-import.service.ts';
import {
  fail,
  keepReport,
  mostAttempts,
  nextAsked,
  putBack,
  tellProgress,
  uploadsOf,
  type Asked,
  type State,
} from './asked.store.ts';
import type { Spool } from '../../platform/spool/spool.ts';

export interface ImportWork {
  /** The jobs' own connections. */
  readonly database: DataSource;
  readonly spool: Spool;
  readonly clock: Clock;
  readonly observed: readonly Observed[];
  /** ONS code of the authority whose returns are checked. */
  readonly authority: string;
  /** Settings of every transaction that records: a demonstration's `pledgekeeper.recorded_at`. */
  settings?(): Record<string, string>;
  onFault(message: string): void;
}

/** Does the imports that were asked for, one after the other, as far as nobody else is at it; gives how many. */
export async function runWhatIsAsked(work: ImportWork): Promise<number> {
  const { database } = work;
  const done = await withTheFloor(database, 'imports asked for', async () => {
    for (let count = 0; ; count += 1) {
      const asked = await nextAsked(database.manager);
      if (!asked) return count;
      if (!(await run(work, asked))) return count;
    }
  });
  return done ?? 0;
}

/** Gives false when it has to wait. What it wrote before it died is gone with its transaction, so it is simply done again. */
async function run(work: ImportWork, asked: Asked): Promise<boolean> {
  const { database, spool, onFault } = work;
  try {
    if (asked.attempts > mostAttempts)
      throw new ImportRefused(
        'This was begun three times and never came to its end. Nothing was recorded. Tell your administrator to look in the log of the jobs.',
      );
    if (asked.kind === 'undo') await undo(work, asked);
    else await record(work, asked);
  } catch (error) {
    if (error instanceof AnotherImportRuns) {
      await putBack(database.manager, asked.id);
      return false;
    }
    if (!(error instanceof ImportRefused)) {
      onFault(`import ${asked.id}: ${(error as Error).message}`);
      return false;
    }
    await fail(database.manager, asked.id, error.message);
  }
  // The files of a dry run wait to be taken.
  if (asked.kind === 'import' && !asked.isDryRun) await spool.remove(asked.ofImport ?? asked.id);
  return true;
}

const settingsOf = ({ settings }: ImportWork, { by }: Asked): Record<string, string> => ({
  ...settings?.(),
  ...(by && { 'pledgekeeper.worker_id': by }),
});

async function record(work: ImportWork, asked: Asked): Promise<void> {
  const { database, spool, clock, observed, authority } = work;
  const { id, collectionYear, isDryRun, take, digest } = asked;
  const from = asked.ofImport ?? id;
  const uploads = await uploadsOf(database.manager, from);
  const names = new Map(uploads.map(({ position, name }) => [spool.pathOf(from, position), name]));
  const progress = progressOf(database, id);
  const report = await importFiles(database, [...names.keys()], {
    id,
    names,
    year: collectionYear ?? undefined,
    dryRun: isDryRun,
    everyFinding: isDryRun || take === 'all rows or none',
    take,
    digest: digest ?? undefined,
    today: clock.today(),
    observed,
    authority,
    progress,
    settings: settingsOf(work, asked),
  }).catch((error: NodeJS.ErrnoException) => {
    const isGone = error.code === 'ENOENT' || error.message.startsWith('There is no file');
    throw isGone ? new ImportRefused('The uploaded files are gone. Send them again.') : error;
  });
  if (report.number === null) await inTransaction(database, (db) => keepReport(db, id, report));
}

async function undo(work: ImportWork, asked: Asked): Promise<void> {
  const { database } = work;
  const standing = await inTransaction(
    database,
    (db) => undoImport(db, { id: asked.id, importId: asked.ofImport! }),
    settingsOf(work, asked),
  );
  if (standing.length)
    await fail(
      database.manager,
      asked.id,
      'Later facts stand on this import. Nothing was changed: take back or undo what is listed first, then ask again.',
      standing,
    );
}

const tellEvery = 5_000;

/** Tells the table how far the import has come, outside its transaction; what cannot be told now is told later or never. */
function progressOf(database: DataSource, id: string): Progress {
  let state: State = 'reading';
  let rowsFound: number | null = null;
  let rowsRead = 0;
  const tell = () =>
    void tellProgress(database.manager, id, { state, rowsFound, rowsRead }).catch(() => undefined);
  return {
    opened(rows) {
      rowsFound = rows;
      tell();
    },
    read() {
      rowsRead += 1;
      if (rowsRead % tellEvery === 0) tell();
    },
    recording() {
      state = 'recording';
      tell();
    },
  };
}
