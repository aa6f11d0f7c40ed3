import { isPart } from './count-table.ts';
import { grouped } from '../../domain/lists/grouped.ts';
import { denominatorKeyOf, keyOf, type Statistic } from './statistic.ts';

/** How many there are in a group of people, and the keys that hide it. */
interface GroupSize {
  readonly name: string;
  readonly keys: readonly string[];
}

/**
 * What must be hidden because the same group is hidden elsewhere: the 57 children of 1 to 4 are the 57 of every share by age, so a
 * size that one table hides and another shows would tell the first. A mix divides people otherwise, and has no such sizes.
 */
export function hiddenAlike(statistics: readonly Statistic[], hidden: ReadonlySet<string>): string[] {
  const sizes = statistics.filter((part) => isPart(part) && part.breakdown !== 'kind').map(sizeOf);
  return [...grouped(sizes, ({ name }) => name).values()].flatMap((alike) => {
    const keys = alike.flatMap((size) => size.keys);
    return alike.some((size) => size.keys.every((key) => hidden.has(key))) ? keys : [];
  });
}

function sizeOf(part: Statistic): GroupSize {
  const { asAt, breakdown, value, numerator, denominator } = part;
  return {
    name: [asAt, breakdown, value, denominator ?? numerator].join('|'),
    // A denominator is hidden only together with what stands above it.
    keys: denominator === null ? [keyOf(part)] : [keyOf(part), denominatorKeyOf(part)],
  };
}
