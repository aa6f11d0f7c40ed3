import type { ChildReturn, ColumnOf, ReturnRow } from '../return-rows.ts';
import { dated } from './episode-pairs.ts';

type EpisodeRow = ReturnRow<'Episodes'>;

/** This year's first episode, where it is at fault beside last year's last one that was left open; the two should be the same. */
export function atFaultWithCarriedOver(
  { Episodes, lastYear }: ChildReturn,
  isAtFault: (episode: EpisodeRow, before: EpisodeRow) => boolean,
): EpisodeRow[] {
  const before = dated(lastYear?.Episodes ?? []).at(-1);
  if (before?.text.DEC !== '') return [];
  return dated(Episodes)
    .slice(0, 1)
    .filter((episode) => isAtFault(episode, before));
}

/** Finds this year's first episode where the cell differs from the one carried over from last year. */
export const differsFromLastYear =
  (column: ColumnOf<'Episodes'>) =>
  (child: ChildReturn): EpisodeRow[] =>
    atFaultWithCarriedOver(child, ({ text }, before) => text[column] !== before.text[column]);

/** Whether two distances, in miles, are two tenths or more apart; false when one is no number. */
export const isFurtherApart = (miles: string, before: string): boolean =>
  miles !== '' && before !== '' && Math.round(Math.abs(Number(miles) - Number(before)) * 10) >= 2;
