import type { EntityManager } from 'typeorm';
import type { DraftMove } from '../../domain/care/draft-move.ts';
import { asksForReason, isOfSchoolAge } from '../../domain/care/placement-warnings.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { History } from '../../domain/history/history.ts';
import { authorityOn } from '../../domain/place/authority-changes.ts';
import { authorityName } from '../../domain/place/authority-name.ts';
import { location } from '../../domain/place/locality.ts';
import { notAfter, refuse } from '../facts/checks.ts';
import { causeTasks, type NewTask } from '../tasks/tasks.store.ts';
import { confidentialSpansOf } from '../people/confidential-address.reader.ts';
import { moveTasks, reasonTask } from './move-tasks.ts';
import { isConfidential } from './placement-views.ts';
import type { PlacementMoved } from './placement.dto.ts';
import type { Placement } from './placement.entity.ts';
import { endOn, placements, reasonForMove } from './placements.store.ts';
import { postcodeOf, type PlannedMove } from './plan-move.ts';

/**
 * The reason that was sent, null when none was. Throws Problem `cannot-be-so` for a day to come, and when there is no reason
 * and a warning, or whoever is to approve the move, asks for one.
 */
export function refuseUnready(
  { draft: { start }, warnings }: PlannedMove,
  { reason = null }: Pick<PlacementMoved, 'reason'>,
  { today, isForApproval = false }: { today: PlainDate; isForApproval?: boolean },
): string | null {
  const why = warnings.filter(asksForReason).map(({ sentence }) => sentence);
  const inSpite = why.length > 0 && `reason must say why, in spite of: ${why.join(' ')}`;
  const asks = inSpite || (isForApproval && 'reason must say why, for whoever is to approve it');
  refuse(
    notAfter('start', start, today),
    reason === null && asks !== false && { pointer: '#/reason', detail: asks },
  );
  return reason;
}

/**
 * Stores a planned move: the placement before ends that day, and a new carer's move tells who is to be told. What a second
 * person has approved (`isApproved`), no manager looks at once more. Throws Problem `cannot-be-so`, as `refuseUnready` does.
 */
export async function recordMove(
  db: EntityManager,
  personId: string,
  plan: PlannedMove,
  sent: PlacementMoved,
  { authority, today, isApproved = false }: { authority: string; today: PlainDate; isApproved?: boolean },
): Promise<Placement> {
  const { draft, history, kind, warnings, before } = plan;
  const { start, sameCarer } = draft;
  const reason = refuseUnready(plan, sent, { today });
  const startedBecause = await reasonForMove(db, personId, { start, sameCarer });
  if (before.end === null) await endOn(db, before, start, sent.changeReason ?? null);
  const placement = await placements.add(db, personId, {
    start,
    end: null,
    startedBecause,
    code: sent.code,
    provider: sent.provider ?? null,
    postcode: postcodeOf(sent),
    urn: sent.urn ?? null,
    endedBecause: null,
    changeReason: null,
    dispute: null,
  });
  const told = kind === 'new carer' ? await tasksOf(db, history, draft, authority) : [];
  const isLookedAt = !isApproved && reason !== null && warnings.some(asksForReason);
  const looked = isLookedAt ? [reasonTask(start, reason)] : [];
  await causeTasks(db, personId, placement.id, [...told, ...looked]);
  return placement;
}

/** Who is to be told of a child's move to a new carer. */
export async function tasksOf(
  db: EntityManager,
  { personId, bornOn }: History,
  { start, place, schoolChanges }: Pick<DraftMove, 'start' | 'place' | 'schoolChanges'>,
  authority: string,
): Promise<NewTask[]> {
  const confidential = await confidentialSpansOf(db, personId);
  const mayName = !isConfidential(confidential, { start, end: null });
  const host = place.authority && authorityOn(place.authority, start);
  return moveTasks({
    start,
    isOfSchoolAge: isOfSchoolAge(bornOn, start),
    schoolChanges: schoolChanges ?? false,
    isOutside: location(place, authority, start) === 'OUT',
    host: mayName && host !== null ? authorityName(host) : null,
  });
}
