import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What the paths name, and what else lies in their folders. */
export interface FoundFiles {
  readonly files: readonly string[];
  /** Names of files in a folder that nobody read, and of folders in it. */
  readonly leftAlone: readonly string[];
}

/**
 * The files that the paths name: a file as it is, of a folder its CSV files (also `.csv.gz`) in order of name, without the
 * folders in it. XML of a folder is read when it has no CSV: beside them it is the same return again. Throws an Error in
 * plain words where there is nothing.
 */
export async function findFiles(paths: readonly string[]): Promise<FoundFiles> {
  const files: string[] = [];
  const leftAlone: string[] = [];
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (it) => it.isDirectory(),
      () => Promise.reject(new Error(`There is no file or folder "${path}".`)),
    );
    if (!isFolder) {
      files.push(path);
      continue;
    }
    const names = (await readdir(path)).toSorted();
    const csv = names.filter((name) => /\.csv(\.gz)?$/i.test(name));
    const xml = names.filter((name) => /\.xml(\.gz)?$/i.test(name));
    const read = csv.length ? csv : xml;
    if (read.length === 0) throw new Error(`The folder "${path}" holds no CSV file, and no XML of a return.`);
    files.push(...read.map((name) => join(path, name)));
    leftAlone.push(...names.filter((name) => !read.includes(name)));
  }
  return { files, leftAlone };
}
