import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The files that the paths name: a file as it is, of a folder its CSV files (also `.csv.gz`) in order of name,
 * without the folders in it. Throws an Error in plain words where there is nothing.
 */
export async function findFiles(paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (it) => it.isDirectory(),
      () => Promise.reject(new Error(`There is no file or folder "${path}".`)),
    );
    if (!isFolder) {
      found.push(path);
      continue;
    }
    const names = (await readdir(path)).filter((name) => /\.csv(\.gz)?$/i.test(name)).toSorted();
    if (names.length === 0) throw new Error(`The folder "${path}" holds no CSV file.`);
    found.push(...names.map((name) => join(path, name)));
  }
  return found;
}
