import type { EntityManager } from 'typeorm';
import { isTemporary } from '../../domain/care/placement-groups.ts';
import { Problem } from '../../platform/http/problems.ts';
import { tasksCausedBy, withdrawUndone } from '../tasks/tasks.store.ts';
import type { Placement } from './placement.entity.ts';
import { placements, takeOver } from './placements.store.ts';
import { hasSameCarer, mustBeUndisputed, surroundingsOf } from './surroundings.ts';

/**
 * Takes back a placement recorded in error that was read at its version; the one before goes on instead when they touch.
 * Throws Problem `cannot-be-so`.
 */
export async function withdrawPlacement(db: EntityManager, placement: Placement): Promise<void> {
  mustBeUndisputed(placement);
  const { isFirst, before, after } = await surroundingsOf(db, placement);
  if (isFirst)
    throw new Problem(
      'cannot-be-so',
      'Care began with this placement: take back the period of care, or correct both.',
    );
  if (after && (hasSameCarer(after) || isTemporary(placement.code)))
    throw new Problem(
      'cannot-be-so',
      `The placement from ${after.start} goes on from this one: take that one back first.`,
    );
  await withdrawUndone(db, await tasksCausedBy(db, placement.personId, placement.id));
  await placements.withdraw(db, placement);
  if (before) await takeOver(db, before, placement);
}
