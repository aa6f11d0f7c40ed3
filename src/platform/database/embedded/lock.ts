import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { isLiving, type ProcessMark, thisProcess } from './processes.ts';

const patience = 60_000;

/**
 * Does the work while no other process does, by a lock file that names its holder; a dead holder's lock is broken.
 * Throws an Error naming the holder when it has not let go within a minute.
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + patience;
  while (!claimed(path)) {
    if (Date.now() > deadline)
      throw new Error(`Another process has held ${path} for a minute: ${read(path)}`);
    await sleep(20);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

/** A hard link appears whole or not at all, so nobody ever reads half a lock. */
function claimed(path: string): boolean {
  const ticket = `${path}.${randomUUID()}`;
  writeFileSync(ticket, JSON.stringify(thisProcess()), { mode: 0o600 });
  try {
    linkSync(ticket, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(ticket);
  }
  const holder = read(path);
  if (holder && !isLiving(JSON.parse(holder) as ProcessMark)) removeStale(path, holder);
  return false;
}

/** Removes the file if it still says what it said when it was found stale; a newer one is put back. */
export function removeStale(path: string, said: string): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
    if (read(aside) !== said) linkSync(aside, path);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
