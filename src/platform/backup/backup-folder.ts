import { createHmac, timingSafeEqual } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { markOf } from './backup-key.ts';
import { severalAtOnce } from './several-at-once.ts';
import { readSealed, sha256Of, writeSealed } from './sealed-file.ts';

/** What every backup says of itself, beside what its kind adds. */
export interface Manifest {
  readonly format: 1;
  readonly kind: 'record' | 'base';
  /** The moment it shows, an instant in UTC. */
  readonly at: string;
  /** Marks the key it is encrypted with; null when it is not. */
  readonly key: string | null;
  /** SHA-256 of each file as it lies there, by its name. */
  readonly files: Readonly<Record<string, string>>;
}

export type About<M extends Manifest> = Omit<M, 'format' | 'key' | 'files'>;

const unfinished = '.unfinished';
const day = 24 * 60 * 60 * 1_000;

/** A backup being written: a folder that gets its name, and so counts as one, when everything is on disk. */
export class BackupDraft {
  private readonly files: Record<string, string> = {};

  private constructor(
    private readonly folder: string,
    private readonly key?: Buffer,
  ) {}

  /** Throws when the folder cannot be written. What a killed run left there more than a day ago is taken away. */
  static async begin(home: string, kind: Manifest['kind'], at: Date, key?: Buffer): Promise<BackupDraft> {
    await mkdir(home, { recursive: true, mode: 0o700 });
    for (const name of (await readdir(home)).filter((each) => each.endsWith(unfinished))) {
      const left = join(home, name);
      if (Date.now() - (await stat(left)).mtimeMs > day) await rm(left, { recursive: true });
    }
    const folder = join(resolve(home), `${kind}-${at.toISOString().replaceAll(':', '')}`);
    await mkdir(folder + unfinished, { mode: 0o700 });
    return new BackupDraft(folder, key);
  }

  async put(name: string, source: AsyncIterable<Buffer>): Promise<void> {
    this.files[name] = await writeSealed(storedAt(this.folder + unfinished, name), name, source, this.key);
  }

  /** Names the folder. Gives its path. */
  async finish<M extends Manifest>(about: About<M>): Promise<string> {
    const manifest = {
      format: 1,
      ...about,
      key: this.key ? markOf(this.key) : null,
      files: this.files,
    };
    const draft = this.folder + unfinished;
    const text = JSON.stringify({ manifest, seal: sealOf(manifest, this.key) }, null, 1);
    await writeFile(manifestIn(draft), `${text}\n`, { mode: 0o600, flush: true });
    await toDisk(draft);
    await rename(draft, this.folder);
    await toDisk(dirname(this.folder));
    return this.folder;
  }

  async abandon(): Promise<void> {
    await rm(this.folder + unfinished, { recursive: true, force: true });
  }
}

/** A backup to read. */
export class Backup<M extends Manifest> {
  private constructor(
    readonly folder: string,
    readonly manifest: M,
    private readonly key?: Buffer,
  ) {}

  /** Throws an Error in plain words when there is none, it is another kind, its key is not this one, or its manifest was changed. */
  static async open<M extends Manifest>(folder: string, kind: M['kind'], key?: Buffer): Promise<Backup<M>> {
    if (!existsSync(manifestIn(folder)))
      throw new Error(
        `There is no backup in ${folder}: it has no manifest.json. A backup gets one when it is whole.`,
      );
    const { manifest, seal } = await readManifest<M>(folder);
    if (manifest.kind !== kind)
      throw new Error(`${folder} is a backup of the kind "${manifest.kind}", not "${kind}".`);
    const mark = key ? markOf(key) : null;
    if (manifest.key && manifest.key !== mark)
      throw new Error(
        `${folder} is encrypted with the key ${manifest.key}. Name its file in BACKUP_KEY_FILE${mark ? ` (it names ${mark} now)` : ''}.`,
      );
    const right = manifest.key ? key : undefined;
    if (!isSame(seal, sealOf(manifest, right))) throw changed(folder, 'manifest.json');
    return new Backup(folder, manifest, right);
  }

  /** Reads every file once. Throws an Error that names one that is gone or is not as it was written. */
  async verify(): Promise<void> {
    await severalAtOnce(Object.entries(this.manifest.files), async ([name, sha256]) => {
      const path = storedAt(this.folder, name);
      if (!existsSync(path)) throw new Error(`${path} is gone: the backup is not whole. Use another backup.`);
      if ((await sha256Of(path)) !== sha256) throw changed(this.folder, name);
    });
  }

  read(name: string): Readable {
    return readSealed(storedAt(this.folder, name), name, this.key);
  }
}

/** The whole backups of a kind in a folder, oldest first; half ones have another name. */
export async function backupsIn(
  home: string,
  kind: Manifest['kind'],
): Promise<{ folder: string; at: Date }[]> {
  const names = existsSync(home) ? (await readdir(home)).sort() : [];
  const found = names.filter((name) => name.startsWith(`${kind}-`) && !name.endsWith(unfinished));
  return Promise.all(
    found.map(async (name) => {
      const { manifest } = await readManifest(join(home, name));
      return { folder: join(home, name), at: new Date(manifest.at) };
    }),
  );
}

/** So that a name given to what lies in the folder outlasts a power cut. */
export async function toDisk(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync();
  await handle.close();
}

/** Where the name lies in the folder. Throws when that is outside: a manifest without a key may say anything. */
export function placeIn(folder: string, name: string): string {
  const path = resolve(folder, name);
  if (!path.startsWith(`${resolve(folder)}/`))
    throw new Error(`The backup names ${name}, which is no file of it.`);
  return path;
}

const manifestIn = (folder: string): string => join(folder, 'manifest.json');
const storedAt = (folder: string, name: string): string => placeIn(join(folder, 'files'), name);

async function readManifest<M extends Manifest>(folder: string): Promise<{ manifest: M; seal: string }> {
  try {
    return JSON.parse(await readFile(manifestIn(folder), 'utf8')) as { manifest: M; seal: string };
  } catch {
    throw changed(folder, 'manifest.json');
  }
}

/** Whoever has the key can tell that nobody without it changed the manifest; without a key it is a check of the text. */
const sealOf = (manifest: object, key?: Buffer): string =>
  createHmac('sha256', key ?? '')
    .update(JSON.stringify(manifest))
    .digest('hex');

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

const changed = (folder: string, name: string): Error =>
  new Error(`${name} in the backup ${basename(folder)} is not as it was written. Use another backup.`);
