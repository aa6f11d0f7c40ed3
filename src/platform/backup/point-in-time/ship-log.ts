import { createReadStream, existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { withClient } from '../../database/client.ts';
import type { EmbeddedServer } from '../../database/databases.ts';
import { withTheFloor } from '../../database/floor.ts';
import { toDisk } from '../backup-folder.ts';
import { readSealed, sha256Of, writeSealed } from '../sealed-file.ts';
import { advanceSlot, closeSegment, dropSlot, slotStanding, systemOf } from './archive.store.ts';

const isSegment = (name: string): boolean => /^[0-9A-F]{24}$/.test(name);

const logFolder = (home: string, system: string): string => join(home, `log-${system}`);

/**
 * Copies into the archive what the server has logged since it was last asked: each segment whole or not at all, under a name that
 * ends in the SHA-256 of the file. Gives how many; null when nobody has asked for an archive. Throws an Error in plain words when there
 * is a gap in it.
 */
export async function shipLog(
  { cluster, superuser }: EmbeddedServer,
  home: string,
  key?: Buffer,
): Promise<number | null> {
  return withClient(superuser, async (db) => {
    const standing = await slotStanding(db);
    if (!standing) return null;
    if (!standing.isWhole)
      throw new Error(
        'The server has thrown away log that the archive does not have: it cannot go on. Begin anew: pledgekeeper backup --point-in-time',
      );
    const folder = logFolder(home, await systemOf(db));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const there = new Set((await readdir(folder)).map((name) => name.slice(0, 24)));
    const { segment: last, end } = await closeSegment(db);
    const missing = (await readdir(join(cluster, 'pg_wal')))
      .filter((name) => isSegment(name) && name >= standing.segment && name <= last && !there.has(name))
      .sort();
    for (const name of missing) {
      const draft = join(folder, `new.${name}`);
      await rm(draft, { force: true });
      const sha256 = await writeSealed(draft, name, createReadStream(join(cluster, 'pg_wal', name)), key);
      await rename(draft, join(folder, `${name}.${sha256}`));
    }
    await toDisk(folder);
    await advanceSlot(db, end);
    return missing.length;
  });
}

/** Whether the archive has no gap, and when something was last put into it; null when nobody has asked for one. */
export async function archiveStanding(
  { superuser }: EmbeddedServer,
  home?: string,
): Promise<{ isWhole: boolean; last: Date | null } | null> {
  return withClient(superuser, async (db) => {
    const standing = await slotStanding(db);
    if (!standing) return null;
    const folder = home && logFolder(home, await systemOf(db));
    const last = folder && existsSync(folder) ? (await stat(folder)).mtime : null;
    return { isWhole: standing.isWhole, last };
  });
}

/** Ends the archive: the server keeps its log for nobody. Gives false when there was none. */
export const dropArchive = ({ superuser }: EmbeddedServer): Promise<boolean> =>
  withClient(superuser, dropSlot);

/** The archive's segments from one on, in their order. Throws an Error that names the first that is not as it was written. */
export async function* shippedLog(home: string, system: string, from: string, key?: Buffer) {
  const folder = logFolder(home, system);
  const names = existsSync(folder) ? (await readdir(folder)).sort() : [];
  for (const file of names) {
    const [name = '', sha256] = file.split('.');
    // Another timeline, in the first eight digits, is another story.
    if (!isSegment(name) || name < from || name.slice(0, 8) !== from.slice(0, 8)) continue;
    const path = join(folder, file);
    if ((await sha256Of(path)) !== sha256)
      throw new Error(`${path} is not as it was written. Ask for an instant before it, or use another base.`);
    yield { name, content: readSealed(path, name, key) };
  }
}

const every = 60_000;

/**
 * Ships the log every minute from this process, where an archive was asked for; of several processes one does. Gives a function that
 * stops it.
 */
export function startShipping(
  database: DataSource,
  server: EmbeddedServer,
  home: string,
  key: Buffer | undefined,
  onFault: (message: string) => void,
): () => void {
  const ship = () => {
    withTheFloor(database, 'pledgekeeper archive', () => shipLog(server, home, key)).catch((error: Error) =>
      onFault(error.message),
    );
  };
  ship();
  const timer = setInterval(ship, every);
  return () => clearInterval(timer);
}
