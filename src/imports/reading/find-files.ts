import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What the paths name, and what else lies in their folders. */
export interface FoundFiles {
  readonly files: readonly string[];
  /** Names of files in a folder that are no CSV, and of folders in it: nobody read them. */
  readonly leftAlone: readonly string[];
}

/**
 * The files that the paths name: a file as it is, of a folder its CSV files (also `.csv.gz`) in order of name,
 * without the folders in it. Throws an Error in plain words where there is nothing.
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
    if (csv.length === 0) throw new Error(`The folder "${path}" holds no CSV file.`);
    files.push(...csv.map((name) => join(path, name)));
    leftAlone.push(...names.filter((name) => !csv.includes(name)));
  }
  return { files, leftAlone };
}
