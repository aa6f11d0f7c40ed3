import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { account, give } from './account.ts';
import type { Binaries } from './binaries.ts';
import { connectionFor, writeConnection } from './connection-file.ts';

const run = promisify(execFile);

/** PostgreSQL's own folder inside the data folder. */
export const clusterIn = (folder: string): string => join(folder, 'postgres');

/** The environment of PostgreSQL's programs: nothing of ours, so that LANG or PGDATA cannot bend them. */
export const environment = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/**
 * Makes the cluster if there is none: UTF-8, checksums, passwords asked of everybody. It gets its name last, so one
 * that was interrupted is made again.
 */
export async function makeCluster(folder: string, { native }: Binaries, durable: boolean): Promise<void> {
  if (existsSync(clusterIn(folder))) return;
  const draft = join(folder, 'postgres.new');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(join(draft, 'data'), { recursive: true, mode: 0o700 });

  const connection = connectionFor(folder);
  const passwordFile = join(draft, 'password');
  writeFileSync(passwordFile, connection.superuser, { mode: 0o600 });
  for (const path of [draft, join(draft, 'data'), passwordFile]) give(path);
  const settings = {
    pgdata: join(draft, 'data'),
    username: 'postgres',
    pwfile: passwordFile,
    auth: 'scram-sha-256',
    encoding: 'UTF8',
    locale: 'C',
    'locale-provider': 'builtin',
    'builtin-locale': 'C.UTF-8',
  };
  const flags = Object.entries(settings).map(([name, value]) => `--${name}=${value}`);
  flags.push('--data-checksums', '--no-instructions', ...(durable ? [] : ['--no-sync']));
  try {
    await run(join(native, 'bin', 'initdb'), flags, { ...account(), cwd: draft, env: environment });
  } catch (error) {
    throw new Error(inPlainWords((error as { stderr?: string }).stderr || (error as Error).message));
  }
  writeConnection(folder, connection);
  renameSync(join(draft, 'data'), clusterIn(folder));
  rmSync(draft, { recursive: true });
}

function inPlainWords(stderr: string): string {
  if (!stderr.includes('could not look up effective user ID'))
    return `PostgreSQL could not make its data folder: ${stderr}`;
  const uid = account().uid ?? process.geteuid?.();
  return `The user id ${uid} has no name on this system, and PostgreSQL does not run without one. Add it to /etc/passwd, run as another user, or name your own PostgreSQL in DATABASE_URL.`;
}

/** Throws an Error in plain words when another major version wrote the cluster: PostgreSQL cannot read it. */
export function refuseOtherMajor(folder: string, { version }: Binaries): void {
  const written = readFileSync(join(clusterIn(folder), 'PG_VERSION'), 'utf8').trim();
  const ours = version.split('.')[0];
  if (written === ours) return;
  throw new Error(
    `The records in ${folder} were written by PostgreSQL ${written}, and PostgreSQL ${ours} is here now. Make a backup with the version of Pledgekeeper that wrote them, then restore it here into an empty DATA_FOLDER.`,
  );
}
