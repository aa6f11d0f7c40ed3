import type { Sum } from './count-table.ts';

/** The least and the most that a number can be; `most` may be Infinity. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

export type AllBounds = ReadonlyMap<string, Bounds>;

/** How many whole numbers lie within. */
export const candidates = ({ least, most }: Bounds): number => most - least + 1;

export const both = (a: Bounds, b: Bounds): Bounds => ({
  least: Math.max(a.least, b.least),
  most: Math.min(a.most, b.most),
});

/** Narrows the bounds of every quantity by what adds up, until no sum has more to tell. */
export function narrowed(sums: readonly Sum[], start: AllBounds): AllBounds {
  const bounds = new Map(start);
  for (let hasChanged = true; hasChanged;) {
    hasChanged = false;
    for (const sum of sums)
      for (const id of [sum.total, ...sum.parts]) {
        const before = bounds.get(id)!;
        const after = both(before, toldBy(sum, id, bounds));
        if (after.least === before.least && after.most === before.most) continue;
        bounds.set(id, after);
        hasChanged = true;
      }
  }
  return bounds;
}

/** What one sum by itself tells of its total or of a part. */
export function toldBy({ total, parts }: Sum, id: string, bounds: AllBounds): Bounds {
  const others = parts.filter((part) => part !== id).map((part) => bounds.get(part)!);
  const least = others.reduce((sum, other) => sum + other.least, 0);
  const most = others.reduce((sum, other) => sum + other.most, 0);
  if (id === total) return { least, most };
  const whole = bounds.get(total)!;
  return { least: whole.least - most, most: whole.most - least };
}
