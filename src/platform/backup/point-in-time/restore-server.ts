import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { account, give } from '../../database/embedded/account.ts';
import { installedBinaries, usableBinaries, type Binaries } from '../../database/embedded/binaries.ts';
import { clusterIn, environment } from '../../database/embedded/cluster.ts';
import { connectionFor, writeConnection } from '../../database/embedded/connection-file.ts';
import { dataFolder } from '../../database/embedded/data-folder.ts';
import { withLock } from '../../database/embedded/lock.ts';
import {
  freePort,
  runningPostmaster,
  startPostmaster,
  stopPostmaster,
} from '../../database/embedded/postmaster.ts';
import { databaseName } from '../../database/roles.ts';
import { Backup, backupsIn, placeIn } from '../backup-folder.ts';
import { holdStatement } from '../hold.store.ts';
import { severalAtOnce } from '../several-at-once.ts';
import { setPassword } from './archive.store.ts';
import type { BaseManifest } from './back-up-server.ts';
import { shippedLog } from './ship-log.ts';

/**
 * Makes in an empty data folder the server as it was at the instant: everything committed up to then and nothing after, held. From the
 * newest base before it and the log since. The folder gets its cluster when it is whole. Throws an Error in plain words.
 */
export async function restoreServer(
  home: string,
  to: Date,
  chosen: string | undefined,
  key?: Buffer,
): Promise<void> {
  const bases = await backupsIn(home, 'base');
  const base = bases.findLast(({ at }) => at <= to);
  if (!base)
    throw new Error(
      bases[0]
        ? `The oldest base in ${home} is of ${bases[0].at.toISOString()}. Ask for an instant after it.`
        : `There is no base in ${home}. One is made by: pledgekeeper backup --point-in-time`,
    );
  const backup = await Backup.open<BaseManifest>(base.folder, 'base', key);
  await backup.verify();

  const folder = dataFolder(chosen);
  await withLock(join(folder, 'lock'), async () => {
    if (existsSync(clusterIn(folder)))
      throw new Error(
        `There is a record in ${folder} already. A backup is restored into an empty folder: name a new one in DATA_FOLDER.`,
      );
    const binaries = await usableBinaries(installedBinaries(), folder);
    if (!binaries.version.startsWith(`${backup.manifest.major}.`))
      throw new Error(
        `The base was made by PostgreSQL ${backup.manifest.major}, and ${binaries.version} is here. Restore it with the Pledgekeeper that made it.`,
      );
    const draft = join(folder, 'postgres.new');
    rmSync(draft, { recursive: true, force: true });
    await layOut(draft, backup, home, key);
    await replay(draft, binaries, to);
    const connection = connectionFor(folder);
    await alone(draft, binaries, [
      setPassword(connection.superuser),
      holdStatement(`restored as it was at ${to.toISOString()}`),
    ]);
    writeConnection(folder, connection);
    renameSync(draft, clusterIn(folder));
  });
}

/** The files of the base where the server expects them, and the log behind it. */
async function layOut(
  draft: string,
  backup: Backup<BaseManifest>,
  home: string,
  key?: Buffer,
): Promise<void> {
  const { folders, files, system, segment } = backup.manifest;
  makeFolder(draft);
  for (const name of folders) makeFolder(placeIn(draft, name));
  await severalAtOnce(Object.keys(files), (name) => lay(draft, name, backup.read(name)));
  for await (const { name, content } of shippedLog(home, system, segment, key))
    await lay(draft, join('pg_wal', name), content);
  await lay(draft, 'recovery.signal');
}

/** Lets the server play the log up to the instant, and stops it. */
async function replay(draft: string, binaries: Binaries, to: Date): Promise<void> {
  const settings = {
    // Read before the server knows the names of time zones, of which Z is one.
    recovery_target_time: to.toISOString().replace('Z', '+00'),
    recovery_target_action: 'promote',
    // The log lies in its place already.
    restore_command: 'false',
    // So that "ready" means that the log is played.
    hot_standby: 'off',
  };
  try {
    await startPostmaster(binaries, draft, await freePort(0), { durable: true, tied: true }, settings);
  } catch (error) {
    const words = (error as Error).message;
    const [, last] = /last completed transaction was at log time ([^\n]+)/.exec(words) ?? [];
    throw new Error(
      words.includes('recovery ended before configured recovery target')
        ? `The archive does not reach ${to.toISOString()}${last ? `: it ends at ${last}` : ''}. Ask for an instant before that.`
        : words,
      { cause: error },
    );
  }
  await stopPostmaster(draft, runningPostmaster(draft)!);
}

/** Runs statements as the server's only user, whom no password is asked: nobody comes in between. */
async function alone(draft: string, { native }: Binaries, statements: readonly string[]): Promise<void> {
  const flags = ['--single', '-D', draft, databaseName];
  const child = spawn(join(native, 'bin', 'postgres'), flags, { ...account(), cwd: draft, env: environment });
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (words += text));
  child.stdout.resume();
  child.stdin.end(statements.map((statement) => `${statement}\n`).join(''));
  await once(child, 'close');
  if (child.exitCode !== 0 || /ERROR|FATAL|PANIC/.test(words))
    throw new Error(`The restored server could not be held: ${words}`);
}

async function lay(draft: string, name: string, content?: Readable): Promise<void> {
  const path = placeIn(draft, name);
  await pipeline(content ?? [], createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  give(path);
}

function makeFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  give(path);
}
