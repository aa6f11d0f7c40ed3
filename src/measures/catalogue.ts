import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Measure } from './measure.ts';

/** Every measure there is, in order of id. */
export interface Catalogue {
  readonly measures: readonly Measure[];
  /** Changes when a measure is added, dropped or raised to a new version, and at no other time. */
  readonly version: string;
}

const measureFile = /\.measure\.(ts|js)$/;

/** Finds every measure in the folders beside this file. Throws when a file's name and its measure's id differ. */
export async function readCatalogue(): Promise<Catalogue> {
  const files = (await readdir(import.meta.dirname, { recursive: true })).filter((file) =>
    measureFile.test(file),
  );
  const found = await Promise.all(
    files.map(async (file) => {
      // Relative, so that it is found whatever the folders above are called.
      const module = (await import(`./${file.replaceAll('\\', '/')}`)) as { default: Measure };
      return { file, measure: module.default };
    }),
  );
  return catalogueOf(found);
}

/** The catalogue of the measures found. Throws an Error that names the file at fault. */
export function catalogueOf(found: readonly { file: string; measure: Measure }[]): Catalogue {
  const files = new Map<string, string>();
  for (const { file, measure } of found) {
    const named = basename(file).replace(measureFile, '');
    if (measure?.id !== named)
      throw new Error(`${file} holds the measure "${measure?.id}". Give both one name.`);
    const other = files.get(named);
    if (other) throw new Error(`${other} and ${file} are both called "${named}". Rename one.`);
    files.set(named, file);
  }
  const measures = found.map(({ measure }) => measure).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { measures, version: catalogueVersion(measures) };
}

/** A short hash of every id and version, the same in whatever order they stand. */
export function catalogueVersion(measures: readonly Measure[]): string {
  const lines = measures.map(({ id, version }) => `${id} ${version}`).toSorted();
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 12);
}
