import type { Chart } from '../extract.ts';
import type { KnownPoint } from './chart-points.ts';

/** The words beside the end of a line; `y` is where they stand, in the unit of the chart's value until they are `spaced`. */
export interface Label {
  readonly words: string;
  readonly what: 'value' | 'mean' | 'limit' | 'target';
  readonly y: number;
}

/** The last value as a figure; mean, limits and target by their names. */
export function labelsOf({ limits, target }: Chart, last: KnownPoint): Label[] {
  const phase = limits.at(-1);
  return [
    { words: last.words, what: 'value', y: last.value },
    ...(phase
      ? ([
          { words: 'upper limit', what: 'limit', y: phase.upper },
          { words: 'mean', what: 'mean', y: phase.mean },
          { words: 'lower limit', what: 'limit', y: phase.lower },
        ] as const)
      : []),
    ...(target === null ? [] : [{ words: 'target', what: 'target', y: target } as const]),
  ];
}

/** In order from the top: labels nearer than `gap` move apart, as far up as down, and none leaves nought to `bottom`. */
export function spaced(labels: readonly Label[], gap: number, bottom: number): Label[] {
  const sorted = labels.toSorted((a, b) => a.y - b.y);
  const below = pushed(
    sorted.map(({ y }) => y),
    gap,
  );
  const above = pushed(sorted.map(({ y }) => -y).toReversed(), gap)
    .map((y) => -y)
    .toReversed();
  const between = below.map((y, n) => Math.max(n * gap, (y + above[n]!) / 2));
  const room = (n: number) => bottom - (sorted.length - 1 - n) * gap;
  return sorted.map((label, n) => ({ ...label, y: Math.min(between[n]!, room(n)) }));
}

/** In rising order, each at least `gap` after the one before. */
function pushed(places: readonly number[], gap: number): number[] {
  const after: number[] = [];
  for (const place of places) after.push(Math.max(place, (after.at(-1) ?? -Infinity) + gap));
  return after;
}
