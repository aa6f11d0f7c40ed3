import { createHash } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { inTransaction } from '../../platform/database/transaction.ts';
import boardMonthly from '../board-monthly/board-monthly.extract.ts';
import type { BoardReports } from '../board-reports.service.ts';
import { formats } from '../formats/all.ts';
import { bytesOf } from '../formats/bytes-of.ts';
import type { Counting } from '../../snapshots/judge-page.service.ts';
import { addFile } from './files.store.ts';
import { releaseOpen } from './open-variant.ts';
import { isPublicationAsked, lockToPublish, markPublished, nextPublication } from './publication.store.ts';
import { changesOf } from './version-changes.service.ts';
import { sourceOfVersion } from './version-source.ts';
import { addEvent, versionOf, type ExtractVersion } from './versions.store.ts';

/** What publishes by itself what was asked for. */
export interface Publishing {
  /** The jobs' own connections. */
  readonly database: DataSource;
  readonly reports: BoardReports;
  /** With what it is worked out why figures were restated: the jobs see everybody. */
  readonly explaining: Counting;
  /** Of the transaction: when a demonstration says that it is. */
  settings?(): Record<string, string>;
  onFault(message: string): void;
}

/** Publishes what was asked for, one after the other; gives how many. Any process may, at any time, any number of times. */
export async function publishWhatIsAsked(publishing: Publishing): Promise<number> {
  const { database, onFault } = publishing;
  for (let count = 0; ; count += 1) {
    if (!(await isPublicationAsked(database.manager))) return count;
    const id = await inTransaction(database, nextPublication);
    if (!id) return count;
    try {
      if (!(await publish(publishing, id))) return count;
    } catch (error) {
      onFault(`extract ${id}: ${(error as Error).message}`);
      return count;
    }
  }
}

/**
 * Writes every format of every variant and freezes them with the version, in one transaction: who reads sees all of it or
 * nothing, and whatever dies on the way is begun anew. False when somebody else is at it, or has done it.
 */
const publish = ({ database, reports, explaining, settings }: Publishing, id: string): Promise<boolean> =>
  inTransaction(
    database,
    async (db) => {
      if (!(await lockToPublish(db, id))) return false;
      const version = await versionOf(db, id);
      const changes = await changesOf(db, reports, version);
      const source = await sourceOfVersion(db, reports, version, 'published', explaining);
      for (const variant of [source, await releaseOpen(db, version, source)])
        await keepFiles(db, version, boardMonthly.report(variant));
      await markPublished(db, version, changes);
      await addEvent(db, id, 'published', version.changeNote);
      if (version.replaces) await addEvent(db, version.replaces, 'superseded', version.changeNote);
      return true;
    },
    settings?.(),
  );

async function keepFiles(
  db: EntityManager,
  { id, version }: ExtractVersion,
  report: ReturnType<typeof boardMonthly.report>,
): Promise<void> {
  for (const format of formats) {
    const bytes = await bytesOf(format, report);
    await addFile(db, id, {
      variant: report.variant,
      format: format.id,
      fileName: `${report.fileName}-v${version}-${report.variant}.${format.extension}`,
      mediaType: format.mediaType,
      bytes,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  }
}
