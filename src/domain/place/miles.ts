import type { GridReference } from '../care/episode.ts';

/**
 * Miles in a straight line, to one decimal place, by DfE's formula: sqrt(dE² + dN²) / 1000 / 1.6093 (DOMAIN 5;
 * 1.6093, not 1.609344). Rounded half up, which is the house's decision.
 */
export function miles(a: GridReference, b: GridReference): number {
  const metres = Math.sqrt((a.easting - b.easting) ** 2 + (a.northing - b.northing) ** 2);
  // Rounded once, to whole tenths, from whole numbers: dividing by 1.6093 first would round in binary on the way.
  return Math.round((metres * 100) / 16093) / 10;
}
