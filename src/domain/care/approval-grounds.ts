import { kindOfMove } from './draft-move.ts';
import type { Question } from './placement-warnings.ts';
import { whereabouts } from './whereabouts.ts';

/** Why a move may need a second person's approval, where the council's policy asks for it. */
export type ApprovalGround = 'placement-outside-district' | 'placement-over-20-miles';

/**
 * Which grounds a move gives (Care Planning, Placement and Case Review (England) Regulations 2010, reg. 11, asks for approval
 * of placements out of area; 20 miles is the Board's own line, DOMAIN M03). Where a place is not on the map the move gives the
 * ground, since nobody has said that it is near (the house's decision); a temporary absence, the return from it, a short break
 * and adopters give none.
 */
export function approvalGrounds({ history, draft, authority }: Question): ApprovalGround[] {
  if (kindOfMove(history.episodes, draft) === 'neither') return [];
  const { miles, location, noMilesFor } = whereabouts(history, draft, draft.start, authority);
  if (noMilesFor === 'adopters' || noMilesFor === 'short break') return [];
  const isFar = miles === null ? noMilesFor !== 'unaccompanied' : miles > 20;
  return [
    ...(location === 'IN' ? [] : (['placement-outside-district'] as const)),
    ...(isFar ? (['placement-over-20-miles'] as const) : []),
  ];
}
