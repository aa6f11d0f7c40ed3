import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { Readable } from 'node:stream';
import { withClient } from '../../database/client.ts';
import type { EmbeddedServer } from '../../database/databases.ts';
import { BackupDraft, type Manifest } from '../backup-folder.ts';
import { severalAtOnce } from '../several-at-once.ts';
import { makeSlot, slotStanding, startBase, stopBase, systemOf } from './archive.store.ts';
import { shipLog } from './ship-log.ts';

/** A copy of the embedded server's own files, which with the log since then gives back any instant after it. */
export interface BaseManifest extends Manifest {
  readonly kind: 'base';
  /** PostgreSQL's major version, which alone can read it. */
  readonly major: string;
  readonly system: string;
  /** The first segment of the log it needs. */
  readonly segment: string;
  readonly folders: readonly string[];
}

/** What PostgreSQL makes anew ("Making a Base Backup Using the Low Level API", 25.3.4 of its manual), and the log, which is shipped. */
const emptied =
  /^(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\//;
const left = /(^|\/)(postmaster\.(pid|opts)|pg_internal\.init|pgsql_tmp[^/]*)$/;

/**
 * Copies the running server's files into a new folder below `home` and begins to archive its log, if it does not yet: from the end of
 * this call on any instant can be restored. Gives the folder's path.
 */
export async function backUpServer(server: EmbeddedServer, home: string, key?: Buffer): Promise<string> {
  const { cluster, superuser } = server;
  const folder = await withClient(superuser, async (db) => {
    if (!(await slotStanding(db))?.isWhole) await makeSlot(db);
    const draft = await BackupDraft.begin(home, 'base', new Date(), key);
    try {
      const segment = await startBase(db);
      const folders: string[] = [];
      const entries = await readdir(cluster, { recursive: true, withFileTypes: true });
      await severalAtOnce(entries, async (entry) => {
        const path = join(entry.parentPath, entry.name);
        const name = relative(cluster, path);
        if (entry.isDirectory() && !emptied.test(name)) folders.push(name);
        if (entry.isFile() && !emptied.test(name) && !left.test(name)) await putIfThere(draft, name, path);
      });
      const { label, at } = await stopBase(db);
      await draft.put('backup_label', Readable.from([Buffer.from(label)]));
      const about = {
        kind: 'base' as const,
        at: at.toISOString(),
        major: (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim(),
        system: await systemOf(db),
        segment,
        folders,
      };
      return await draft.finish<BaseManifest>(about);
    } catch (error) {
      await draft.abandon();
      throw error;
    }
  });
  await shipLog(server, home, key);
  return folder;
}

/** Tables are dropped while their files are read; the log says so to who restores. */
async function putIfThere(draft: BackupDraft, name: string, path: string): Promise<void> {
  try {
    await draft.put(name, createReadStream(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
