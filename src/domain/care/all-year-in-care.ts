import { yearTo31March } from '../dates/period.ts';
import { dateOf } from '../dates/plain-date.ts';
import { overlaps } from '../timeline/spans.ts';
import type { Episode } from './episode.ts';
import { isShortBreak } from './in-care.ts';

/** What keeps a child from having been looked after continuously. */
export interface Interruption {
  readonly kind: 'came into care' | 'left care' | 'short break';
  readonly because: string;
}

/**
 * What broke the twelve months to 31 March of the year, by the return's own rule for whose health it asks after
 * (CONTINUOUSLY_LOOKED_AFTER of the validation rules; DOMAIN 1). A stay that began on 1 April is whole. Null when nothing did;
 * whether the child was in care on 31 March is another question.
 */
export function interruptionOf(
  episodes: readonly Pick<Episode, 'start' | 'end' | 'legalStatus' | 'startedBecause' | 'endedBecause'>[],
  collectionYear: number,
): Interruption | null {
  const year = yearTo31March(collectionYear);
  const last = dateOf(collectionYear, 3, 31);
  const shortBreak = episodes.find((episode) => isShortBreak(episode.legalStatus) && overlaps(episode, year));
  if (shortBreak) return { kind: 'short break', because: `in a short break from ${shortBreak.start}` };
  const left = episodes.find(
    ({ end, endedBecause }) => end !== null && end >= year.start && end < last && endedBecause !== 'X1',
  );
  if (left) return { kind: 'left care', because: `left care ${left.end}` };
  const began = episodes.find(
    ({ start, startedBecause }) => startedBecause === 'S' && start > year.start && start <= last,
  );
  return began ? { kind: 'came into care', because: `came into care ${began.start}` } : null;
}
