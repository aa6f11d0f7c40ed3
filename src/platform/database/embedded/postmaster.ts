import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { environment } from './cluster.ts';
import { removeStale } from './lock.ts';
import { livingProcess } from './processes.ts';

const setpriv = '/usr/bin/setpriv';

export interface Postmaster {
  pid: number;
  port: number;
}

/**
 * The server that runs on the cluster, or undefined. A `postmaster.pid` left behind by a dead one is removed:
 * PostgreSQL itself takes a zombie, or a stranger who was given the same process id, for its living predecessor.
 * Throws an Error while a server is just writing the file, whose life would depend on it.
 */
export function runningPostmaster(cluster: string): Postmaster | undefined {
  const path = join(cluster, 'postmaster.pid');
  if (!existsSync(path)) return undefined;
  const said = readFileSync(path, 'utf8');
  const [pid, , , port] = said.split('\n').map(Number);
  if (pid && port && isServing(pid, cluster)) return { pid, port };

  const isUnfinished = !pid || isServing(pid, cluster);
  if (isUnfinished && Date.now() - statSync(path).mtimeMs < 5_000)
    throw new Error('PostgreSQL is just starting.');
  removeStale(path, said);
  return undefined;
}

/** Only the server itself has the folder as its argument: its helpers rename themselves. */
const isServing = (pid: number, cluster: string): boolean =>
  livingProcess(pid)?.command.includes(` -D ${cluster} `) ?? false;

/**
 * Starts the server and waits until it takes connections. Throws an Error with its last words when it ends before.
 * Not `durable`: a crash of the computer may lose what was stored. `tied`: it ends when this process is killed, where
 * the system can do that (Linux); elsewhere the next process adopts it. `more`: settings beside the usual ones.
 */
export async function startPostmaster(
  { native }: Binaries,
  cluster: string,
  port: number,
  { durable, tied }: { durable: boolean; tied: boolean },
  more: Record<string, string> = {},
): Promise<void> {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    // Every queue and every worker of it has its own pool: 62 connections were seen.
    max_connections: '200',
    // What no backup has fetched may not fill the disk: rather a gap in the archive, which it and doctor tell of.
    max_slot_wal_keep_size: '8GB',
    ...more,
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const server = [join(native, 'bin', 'postgres'), '-D', cluster, '-p', String(port)];
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const tie = tied && existsSync(setpriv) ? [setpriv, '--pdeathsig', 'INT', '--'] : [];
  const [file = '', ...args] = [...tie, ...server, ...flags];
  // Detached: Ctrl-C must not reach the server before the application has closed.
  const child = spawn(file, args, {
    ...account(),
    cwd: cluster,
    env: environment,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await isReady(child);
  child.unref();
  (child.stderr as Socket).unref();
}

function isReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let words = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      words = (words + text).slice(-2000);
      if (words.includes('ready to accept connections')) resolve();
    });
    child.once('error', (error) => reject(new Error(`PostgreSQL could not be started: ${error.message}`)));
    child.once('exit', () => reject(new Error(`PostgreSQL ended as soon as it was started: ${words}`)));
  });
}

/** The "fast" shutdown: sessions are ended, everything is written. After half a minute, the "immediate" one. */
export async function stopPostmaster(cluster: string, { pid }: Postmaster): Promise<void> {
  const deadline = Date.now() + 30_000;
  signal(pid, 'SIGINT');
  while (isServing(pid, cluster)) {
    if (Date.now() > deadline) return signal(pid, 'SIGQUIT');
    await sleep(10);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** PostgreSQL knows no "any free port", so the system is asked for one just before; the one used last, if it can be. */
export async function freePort(last: number): Promise<number> {
  return (await isFree(last)) || (await isFree(0));
}

/** The port, or any for 0, when it can be listened on; else 0. */
function isFree(port: number): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(0));
    server.listen(port, '127.0.0.1', () => {
      const { port: taken } = server.address() as AddressInfo;
      server.close(() => resolve(taken));
    });
  });
}
