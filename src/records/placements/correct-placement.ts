import type { EntityManager } from 'typeorm';
import { carerSpells } from '../../domain/care/carer-spells.ts';
import { isTemporary } from '../../domain/care/placement-groups.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Problem } from '../../platform/http/problems.ts';
import { notAfter, refuse } from '../facts/checks.ts';
import { placesOf } from '../history/places.reader.ts';
import { causeTasks, tasksCausedBy, withdrawUndone } from '../tasks/tasks.store.ts';
import { needsApprovalAnew } from './placement-approval.ts';
import { codeFaults, postcodeFault, providerFault, underStatusFault } from './placement-checks.ts';
import type { PlacementCorrected } from './placement.dto.ts';
import type { Placement } from './placement.entity.ts';
import { endOn, historyOf, placements, reasonForMove } from './placements.store.ts';
import { postcodeOf } from './plan-move.ts';
import { tasksOf } from './record-move.ts';
import { hasSameCarer, mustBeUndisputed, surroundingsOf } from './surroundings.ts';

/**
 * Corrects a placement that was read at its version. A corrected start moves the end of the one before when they touch; care
 * itself begins when its period does. Throws Problem `cannot-be-so`.
 */
export async function correctPlacement(
  db: EntityManager,
  placement: Placement,
  sent: PlacementCorrected,
  { authority, today }: { authority: string; today: PlainDate },
): Promise<Placement> {
  mustBeUndisputed(placement);
  const corrected = merged(placement, sent);
  const { start, code } = corrected;
  const isSaid = (...names: (keyof PlacementCorrected)[]) => names.some((name) => sent[name] !== undefined);
  const { isFirst, before, legalStatus } = await surroundingsOf(db, placement);
  const isMoved = start !== placement.start;
  refuse(
    !isSaid('start', 'code', 'provider', 'postcode', 'urn') && {
      pointer: '#',
      detail: 'send what is to be corrected: start, code, provider, postcode or urn',
    },
    ...(isSaid('code', 'start') ? codeFaults(code, hasSameCarer(placement), start) : []),
    isSaid('code') && underStatusFault(code, legalStatus),
    isSaid('code', 'provider') && providerFault(code, corrected.provider),
    postcodeFault(code, sent.postcode ?? null),
    isTemporary(code) !== isTemporary(placement.code) && {
      pointer: '#/code',
      detail: 'code must stay temporary, or stay none: take the placement back and record the move anew',
    },
    isMoved &&
      isFirst && {
        pointer: '#/start',
        detail: 'care began with this placement: correct the start of the period of care',
      },
    notAfter('start', start, today),
    placement.end !== null &&
      start >= placement.end && {
        pointer: '#/start',
        detail: `start must be before its end, ${placement.end}`,
      },
    isMoved &&
      before !== undefined &&
      start <= before.start && {
        pointer: '#/start',
        detail: `start must be after ${before.start}, when the placement before began`,
      },
  );
  if (!isFirst && (await needsApprovalAnew(db, placement, corrected, { authority, today })))
    throw new Problem(
      'cannot-be-so',
      'Corrected so, the placement would need approval. Take it back and record the move anew, so that somebody can approve it.',
    );
  // Two placements may never overlap, so the one that gets shorter goes first.
  if (isMoved && before && start < placement.start) await endOn(db, before, start, before.changeReason);
  const changed = await placements.change(db, placement, {
    ...corrected,
    startedBecause: isMoved ? await startedAnew(db, placement, start) : placement.startedBecause,
  });
  if (isMoved && before && start > placement.start) await endOn(db, before, start, before.changeReason);
  await retell(db, changed, authority);
  return changed;
}

/** As it would be; null leaves a start and a code as they are, and empties the rest. Adopters' postcodes are never kept. */
function merged(placement: Placement, sent: PlacementCorrected) {
  const start = sent.start ?? placement.start;
  const code = sent.code ?? placement.code;
  const provider = sent.provider === undefined ? placement.provider : sent.provider;
  const urn = sent.urn === undefined ? placement.urn : sent.urn;
  const kept = sent.postcode === undefined ? placement.postcode : postcodeOf(sent);
  return { start, code, provider, urn, postcode: postcodeFault(code, kept) ? null : kept };
}

/** RNE on another day. One that a return gave otherwise stays as it was sent. */
async function startedAnew(db: EntityManager, placement: Placement, start: PlainDate): Promise<string> {
  const sameCarer = hasSameCarer(placement);
  return sameCarer === null
    ? placement.startedBecause
    : reasonForMove(db, placement.personId, { start, sameCarer });
}

/** What was to be told of the move is told as corrected; what was done stays done, and why it was made stays as it was. */
async function retell(db: EntityManager, placement: Placement, authority: string): Promise<void> {
  const { personId, id, start } = placement;
  const caused = (await tasksCausedBy(db, personId, id)).filter(({ kind }) => kind !== 'look-at-reason');
  if (!caused.length) return;
  await withdrawUndone(db, caused);
  const history = (await historyOf(db, personId))!;
  const isNewCarer = carerSpells(history.episodes).some((spell) => spell.start === start);
  if (!isNewCarer) return;
  const placeOf = await placesOf(db, new Set(placement.postcode ? [placement.postcode] : []));
  const schoolChanges = caused.some(({ kind }) => kind === 'school-change');
  const wanted = await tasksOf(
    db,
    history,
    { start, place: placeOf(placement.postcode), schoolChanges },
    authority,
  );
  const done = new Set(caused.filter(({ doneOn }) => doneOn !== null).map(({ kind }) => kind));
  await causeTasks(
    db,
    personId,
    id,
    wanted.filter(({ kind }) => !done.has(kind)),
  );
}
