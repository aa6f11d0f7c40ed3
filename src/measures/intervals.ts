/** A 95% interval: two-sided, from the normal quantile 0.975 (DOMAIN 6.2). */
const z = 1.959964;

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Wilson score interval of `x` in `n`, as shares from 0 to 1; null when nobody is in the count.
 * The method OHID Fingertips uses for proportions (PHEindicatormethods; DOMAIN 6.2).
 */
export function wilson(x: number, n: number): Interval | null {
  if (n === 0) return null;
  const middle = 2 * x + z ** 2;
  const half = z * Math.sqrt(z ** 2 + 4 * x * (1 - x / n));
  const width = 2 * (n + z ** 2);
  return { lower: Math.max(0, (middle - half) / width), upper: Math.min(1, (middle + half) / width) };
}

/**
 * Byar's interval of a count of `x`, in the count's own unit: divide by the population for a rate.
 * The method OHID Fingertips uses for rates (PHEindicatormethods; DOMAIN 6.2).
 */
export function byar(x: number): Interval {
  const limit = (count: number, sign: number) =>
    count * (1 - 1 / (9 * count) + (sign * z) / (3 * Math.sqrt(count))) ** 3;
  return { lower: x === 0 ? 0 : limit(x, -1), upper: limit(x + 1, 1) };
}
