import { collectionYearOn } from '../../domain/dates/collection-year.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';

/**
 * The collection that a return is for, when nobody said: the one that holds the latest DECOM of its episodes.
 * Days after `today` are slips of the pen and do not count. Null when no day is left.
 */
export function collectionYearOf(decoms: Iterable<PlainDate>, today: PlainDate): number | null {
  let latest: PlainDate | null = null;
  for (const day of decoms) if (day <= today && (latest === null || day > latest)) latest = day;
  return latest && collectionYearOn(latest);
}
