import type { BoardSource } from '../extract.ts';
import { keyOf, type Release } from './statistic.ts';
import { statisticsOf } from './statistics-of.ts';

/**
 * The open variant as the public was given it in one release, with just what was hidden there, so that another paper made of it
 * releases nothing. Null where a count of the source is not one of that release: then nobody has decided what of it must be hidden.
 */
export function asReleased(source: BoardSource, { statistics, hidden }: Release): BoardSource | null {
  const released = new Map(statistics.map((statistic) => [keyOf(statistic), statistic]));
  const isReleased = statisticsOf(source).every((statistic) => {
    const was = released.get(keyOf(statistic));
    return was?.numerator === statistic.numerator && was.denominator === statistic.denominator;
  });
  return isReleased ? { ...source, variant: 'open', hidden } : null;
}
