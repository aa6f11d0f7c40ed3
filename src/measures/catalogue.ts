import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Measure } from './measure.ts';
import type { ObservedMeasure } from './observed/observed-measure.ts';

/** Every measure there is, in order of id. */
export interface Catalogue {
  /** Those that are counted. */
  readonly measures: readonly Measure[];
  /** Those that are observed: nobody is judged by them, and no night knows them. */
  readonly observed: readonly ObservedMeasure[];
  /** Changes when a counted measure is added, dropped or raised to a new version, and at no other time. */
  readonly version: string;
}

interface Found<T extends { readonly id: string }> {
  readonly file: string;
  readonly measure: T;
}

const measureFile = /\.measure\.(ts|js)$/;
const observedFile = /\.observed\.(ts|js)$/;

/** Finds every measure in the folders beside this file. Throws when a file's name and its measure's id differ. */
export async function readCatalogue(): Promise<Catalogue> {
  const files = await readdir(import.meta.dirname, { recursive: true });
  return catalogueOf(
    await read<Measure>(files.filter((file) => measureFile.test(file))),
    await read<ObservedMeasure>(files.filter((file) => observedFile.test(file))),
  );
}

const read = <T extends { id: string }>(files: readonly string[]): Promise<Found<T>[]> =>
  Promise.all(
    files.map(async (file) => {
      // Relative, so that it is found whatever the folders above are called.
      const module = (await import(`./${file.replaceAll('\\', '/')}`)) as { default: T };
      return { file, measure: module.default };
    }),
  );

/** The catalogue of the measures found. Throws an Error that names the file at fault. */
export function catalogueOf(
  counted: readonly Found<Measure>[],
  observed: readonly Found<ObservedMeasure>[] = [],
): Catalogue {
  const files = new Map<string, string>();
  for (const { file, measure } of [...counted, ...observed]) {
    const named = basename(file).replace(measureFile, '').replace(observedFile, '');
    if (measure?.id !== named)
      throw new Error(`${file} holds the measure "${measure?.id}". Give both one name.`);
    const other = files.get(named);
    if (other) throw new Error(`${other} and ${file} are both called "${named}". Rename one.`);
    files.set(named, file);
  }
  const measures = inOrder(counted);
  return { measures, observed: inOrder(observed), version: catalogueVersion(measures) };
}

const inOrder = <T extends { readonly id: string }>(found: readonly Found<T>[]): T[] =>
  found.map(({ measure }) => measure).toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** A short hash of every id and version, the same in whatever order they stand. */
export function catalogueVersion(measures: readonly Measure[]): string {
  const lines = measures.map(({ id, version }) => `${id} ${version}`).toSorted();
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 12);
}
