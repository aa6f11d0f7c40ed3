import type { EntityManager } from 'typeorm';
import { holds } from '../../domain/dates/period.ts';
import { at } from '../../domain/timeline/spans.ts';
import { Problem } from '../../platform/http/problems.ts';
import type { Placement } from './placement.entity.ts';
import { historyOf, placements } from './placements.store.ts';

/** What a placement stands between. */
export interface Surroundings {
  /** Whether care began with it. */
  readonly isFirst: boolean;
  /** The one that ended on the day it began, in the same period of care. */
  readonly before: Placement | undefined;
  /** The one that began on the day it ended. */
  readonly after: Placement | undefined;
  /** What it began under. */
  readonly legalStatus: string | null;
}

export async function surroundingsOf(db: EntityManager, placement: Placement): Promise<Surroundings> {
  const { personId, id, start, end } = placement;
  const history = (await historyOf(db, personId))!;
  const care = history.periodsOfCare.find((period) => holds(period, start));
  const { items } = await placements.of(db, personId);
  const others = items.filter((other) => other.id !== id && other.dispute === null);
  return {
    isFirst: care?.start === start,
    before: others.find((other) => other.end === start && (!care || other.start >= care.start)),
    after: end === null ? undefined : others.find((other) => other.start === end),
    legalStatus: at(history.episodes, start)?.legalStatus ?? null,
  };
}

/** Throws Problem `cannot-be-so` of rows that overlap: they are put right in the return. */
export function mustBeUndisputed({ dispute }: Placement): void {
  if (dispute !== null)
    throw new Problem(
      'cannot-be-so',
      'This placement overlaps another in the return it came with. Put the return right and import it again.',
    );
}

/** Whether the child came to it with the carer they were with (RNE T and U); null of a stay's first, and where RNE does not say. */
export function hasSameCarer({ startedBecause }: Placement): boolean | null {
  if (['T', 'U'].includes(startedBecause)) return true;
  return ['P', 'B'].includes(startedBecause) ? false : null;
}
