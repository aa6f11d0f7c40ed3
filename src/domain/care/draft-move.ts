import { holds } from '../dates/period.ts';
import type { PlainDate } from '../dates/plain-date.ts';
import { carerSpells } from './carer-spells.ts';
import type { Episode, Place } from './episode.ts';
import { isTemporary } from './placement-groups.ts';

/** A move that may be made: from `start` on the child would be there. */
export interface DraftMove {
  readonly start: PlainDate;
  /** PLACE: U6, K2, T1 … */
  readonly placement: string;
  readonly place: Place;
  /** The carer moves too, or only the kind of placement changes (RNE T or U). */
  readonly sameCarer: boolean;
  /** Null: nobody has said. */
  readonly schoolChanges: boolean | null;
}

/**
 * What a move is to the count of placements: a new carer begins one (DOMAIN M01), a change with the same carer does not.
 * A temporary absence, the return from it and a short break are no such change at all.
 */
export type KindOfMove = 'new carer' | 'same carer' | 'neither';

export function kindOfMove(episodes: readonly Episode[], draft: DraftMove): KindOfMove {
  const spells = carerSpells(withMove(episodes, draft));
  if (spells.some(({ start }) => start === draft.start)) return 'new carer';
  return draft.sameCarer && !isTemporary(draft.placement) ? 'same carer' : 'neither';
}

/** The child's episodes with the move laid on them: what goes on ends on its first day, and what came later is left out. */
export function withMove(episodes: readonly Episode[], draft: DraftMove): Episode[] {
  const { start, placement, place, sameCarer } = draft;
  const earlier = episodes.filter((episode) => episode.start < start);
  const ended = earlier.map((episode) =>
    holds(episode, start) ? { ...episode, end: start, endedBecause: 'X1' } : episode,
  );
  // Also between two placements: the legal status goes on.
  const lastBegun = episodes.findLast((episode) => episode.start <= start);
  const { legalStatus = null, categoryOfNeed = null } = lastBegun ?? {};
  return [
    ...ended,
    {
      start,
      end: null,
      startedBecause: sameCarer ? 'T' : 'P',
      legalStatus,
      categoryOfNeed,
      placement,
      provider: null,
      endedBecause: null,
      changeReason: null,
      urn: null,
      place,
    },
  ];
}
