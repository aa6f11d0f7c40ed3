import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const here = new URL('.', `file://${__filename}`).pathname;

export interface Opened {
  app: string;
  worker: string;
  owner: string;
  process: ChildProcess;
  /** Ends it as it would end itself: everything closed, then the server. */
  close(): Promise<void>;
  /** kill -9 */
  kill(): Promise<void>;
}

const folders: string[] = [];
const children: ChildProcess[] = [];

export function anEmptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pledgekeeper-spec-'));
  folders.push(folder);
  return folder;
}

let made: string;

/** Makes the cluster once that `aMadeFolder` copies. */
export async function makeFolder(): Promise<void> {
  made = anEmptyFolder();
  await (await opening(made)).close();
}

/** A folder with a cluster that was closed as it should be. */
export function aMadeFolder(): string {
  const folder = anEmptyFolder();
  execFileSync('cp', ['-a', `${made}/.`, folder]);
  return folder;
}

/**
 * Another process that opens the embedded PostgreSQL in the folder, with nothing in its environment. Rejects with what
 * it says on standard error when it does not open.
 */
export async function opening(
  folder: string,
  { untied = false, uid = process.getuid?.() } = {},
): Promise<Opened> {
  const flags = untied ? ['--untied'] : [];
  const child = spawn(
    process.execPath,
    ['--import', join(here, 'from-source.mjs'), join(here, 'keep-open.ts'), ...flags],
    { env: { DATA_FOLDER: folder }, uid, gid: uid, stdio: 'pipe' },
  );
  children.push(child);
  const close = async () => {
    child.stdin.end();
    if (child.exitCode === null) await once(child, 'exit');
  };
  const kill = async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return { ...(await said(child)), process: child, close, kill };
}

function said(child: ChildProcess): Promise<{ app: string; worker: string; owner: string }> {
  return new Promise((resolve, reject) => {
    let complaint = '';
    child.stdout?.once('data', (line: Buffer) => resolve(JSON.parse(line.toString('utf8'))));
    child.stderr?.on('data', (text: Buffer) => (complaint += text.toString('utf8')));
    child.once('close', () => reject(new Error(complaint)));
  });
}

/** The ids of the servers that run on the folder; their helper processes are not counted. */
export function servers(folder: string): number[] {
  const isServer = (pid: string) => commandOf(pid).includes(` -D ${folder}/postgres `);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && isServer(name))
    .map(Number);
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

/** Leaves nothing behind, whatever the tests did. */
export async function tidyUp(): Promise<void> {
  for (const child of children) child.kill('SIGKILL');
  for (const pid of folders.flatMap(servers)) process.kill(pid, 'SIGQUIT');
  while (folders.flatMap(servers).length) await new Promise((resolve) => setTimeout(resolve, 20));
  for (const folder of folders) rmSync(folder, { recursive: true });
}
