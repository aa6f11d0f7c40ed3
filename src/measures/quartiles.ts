export interface Quartiles {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/**
 * The median and the quartiles of numbers given by how many people have each: `{ '41': 2 }`. Between the two nearest
 * numbers in proportion (type 7 of R, as spreadsheets do). Null of nobody.
 */
export function quartilesOf(values: Readonly<Record<string, number>>): Quartiles | null {
  const numbers = Object.entries(values)
    .map(([number, people]): Group => [Number(number), people])
    .sort(([a], [b]) => a - b);
  const all = numbers.reduce((sum, [, people]) => sum + people, 0);
  if (all === 0) return null;

  // Places are counted in quarters, so that they are whole.
  const after = (quarters: number) => {
    const place = (all - 1) * quarters;
    const below = atPlace(numbers, Math.floor(place / 4));
    return below + ((place % 4) / 4) * (atPlace(numbers, Math.ceil(place / 4)) - below);
  };
  return { lower: after(1), median: after(2), upper: after(3) };
}

type Group = readonly [number: number, people: number];

/** The number of the person at the place, the first being 0, when all stand in order. */
function atPlace(numbers: readonly Group[], place: number): number {
  let left = place;
  for (const [number, people] of numbers) {
    if (left < people) return number;
    left -= people;
  }
  throw new RangeError(`Nobody stands at place ${place}.`);
}
