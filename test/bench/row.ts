/** One line of the benchmark: our work beside its yardstick, both of this run. */
export interface Row {
  readonly name: string;
  readonly work: string;
  /** Children in care in the record that was worked on; null where it does not matter. */
  readonly children: number | null;
  readonly ours: string;
  readonly yardstick: string;
  /** Null where there was no yardstick. */
  readonly ratio: number | null;
  readonly goal: string;
  readonly reached: boolean | null;
}

type Goal = { readonly atMost: number } | { readonly atLeast: number };

/** Gives the row its ratio, to two places, and says whether it is as it should be. */
export function rowOf(row: Omit<Row, 'goal' | 'reached'>, goal: Goal): Row {
  const { ratio } = row;
  const limit = 'atMost' in goal ? goal.atMost : goal.atLeast;
  const isReached = ratio !== null && ('atMost' in goal ? ratio <= limit : ratio >= limit);
  return {
    ...row,
    ratio: ratio === null ? null : Math.round(ratio * 100) / 100,
    goal: `${'atMost' in goal ? 'at most' : 'at least'} ${limit}`,
    reached: ratio === null ? null : isReached,
  };
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1]!;

export const inSeconds = (milliseconds: number): string => `${(milliseconds / 1_000).toFixed(2)} s`;

/** So many times, one after another. */
export async function times<T>(count: number, work: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  while (results.length < count) results.push(await work());
  return results;
}

/** How long the work took, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
