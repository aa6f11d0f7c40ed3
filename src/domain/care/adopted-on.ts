import type { PlainDate } from '../dates/plain-date.ts';
import type { PeriodOfCare } from './episode.ts';

/** REC of an adoption order; E1 is the one that E11 and E12 took the place of. */
const adopted: ReadonlySet<string | null> = new Set(['E11', 'E12', 'E1']);

/**
 * The day of the last adoption order, on which care ended (DEC with REC E11 or E12, DOMAIN M16), as known on the day; null of whoever
 * was not adopted, or is in care on it by the same record.
 */
export function adoptedOn(
  periods: readonly Pick<PeriodOfCare, 'start' | 'end' | 'endedBecause'>[],
  day: PlainDate,
): PlainDate | null {
  const begun = periods.filter(({ start }) => start <= day);
  if (begun.some(({ end }) => end === null || end > day)) return null;
  const orders = begun.flatMap(({ end, endedBecause }) => (adopted.has(endedBecause) ? [end!] : []));
  return orders.toSorted().at(-1) ?? null;
}
