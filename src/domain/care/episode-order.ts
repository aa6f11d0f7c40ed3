import type { ReturnEpisode } from './care-facts.ts';
import type { Episode } from './episode.ts';

type Orderable = Pick<ReturnEpisode, keyof ReturnEpisode & keyof Episode> & Partial<ReturnEpisode>;

// The home postcode comes last: a period has one, so rows that differ in nothing else become alike.
const columns = [
  'startedBecause',
  'legalStatus',
  'categoryOfNeed',
  'placement',
  'provider',
  'endedBecause',
  'changeReason',
  'placementPostcode',
  'urn',
  'homePostcode',
] as const;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By start, then end (open last), then the other columns: one order, whatever order the rows came in. */
export function inOrder(a: Orderable, b: Orderable): number {
  const byDays = compare(a.start, b.start) || compare(a.end ?? 'open', b.end ?? 'open');
  if (byDays !== 0) return byDays;
  for (const column of columns) {
    const byColumn = compare(a[column] ?? '', b[column] ?? '');
    if (byColumn !== 0) return byColumn;
  }
  return 0;
}
