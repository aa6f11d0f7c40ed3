import { DataSource } from 'typeorm';
import { headOfAudit, type Head } from '../audit/seal.store.ts';
import { dataSourceOptions, jobTimeouts } from '../database/data-source.ts';
import { readOneMoment } from '../database/known-at.ts';
import { backupName } from '../database/safe-known-at.ts';
import { inTransaction } from '../database/transaction.ts';
import { BackupDraft, type Manifest } from './backup-folder.ts';
import {
  copyOf,
  readPlainly,
  sequencesIn,
  standing,
  tablesIn,
  type Sequence,
  type Table,
} from './record.reader.ts';
import { RowSum } from './row-sum.ts';

/** A backup of the record: what every table held at one moment. */
export interface RecordManifest extends Manifest {
  readonly kind: 'record';
  readonly postgres: string;
  readonly migrations: readonly string[];
  readonly tables: readonly (Table & { rows: number; content: string })[];
  readonly sequences: readonly Sequence[];
  readonly audit: Head | null;
}

/** Nothing hurries a backup. */
const patience = { ...jobTimeouts, statement: 0, idleInTransaction: 0, lock: 60_000 };

/** The owner's connection, of a backup or a restore. */
export const asOwner = (url: string, applicationName: string): Promise<DataSource> =>
  new DataSource(dataSourceOptions(url, { applicationName, poolSize: 1, timeouts: patience })).initialize();

/**
 * Writes what the database holds at this moment into a new folder below `home`, while others go on writing. Gives its path and
 * what it holds. A failure leaves nothing there.
 */
export async function backUpRecord(
  ownerUrl: string,
  home: string,
  key?: Buffer,
): Promise<{ folder: string; rows: number; tables: number }> {
  const database = await asOwner(ownerUrl, backupName);
  try {
    return await inTransaction(database, async (db) => {
      await readOneMoment(db);
      await readPlainly(db);
      const { at, postgres, migrations } = await standing(db);
      const draft = await BackupDraft.begin(home, 'record', at, key);
      try {
        const tables: RecordManifest['tables'][number][] = [];
        for (const table of await tablesIn(db)) {
          const sum = new RowSum();
          await draft.put(table.name, sum.over(await copyOf(db, table)));
          tables.push({ ...table, rows: sum.rows, content: sum.content });
        }
        const folder = await draft.finish<RecordManifest>({
          kind: 'record',
          at: at.toISOString(),
          postgres,
          migrations,
          tables,
          sequences: await sequencesIn(db),
          audit: await headOfAudit(db),
        });
        return { folder, tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0) };
      } catch (error) {
        await draft.abandon();
        throw error;
      }
    });
  } finally {
    await database.destroy();
  }
}
