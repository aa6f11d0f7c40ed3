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
 * Stores a planned move: the placement before ends that day, and a new carer's move tells who is to be told. Throws Problem
 * `cannot-be-so` for a day to come, and when a warning asks for a reason and there is none.
 */
export async function recordMove(
  db: EntityManager,
  personId: string,
  { draft, history, kind, warnings, before }: PlannedMove,
  sent: PlacementMoved,
  { authority, today }: { authority: string; today: PlainDate },
): Promise<Placement> {
  const { start, sameCarer } = draft;
  const reason = sent.reason ?? null;
  const why = warnings.filter(asksForReason).map(({ sentence }) => sentence);
  refuse(
    notAfter('start', start, today),
    why.length > 0 &&
      reason === null && {
        pointer: '#/reason',
        detail: `reason must say why, in spite of: ${why.join(' ')}`,
      },
  );
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
  const looked = why.length > 0 && reason !== null ? [reasonTask(start, reason)] : [];
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
