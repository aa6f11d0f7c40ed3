import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/http/problems.ts';
import type { ApprovalKind } from '../approvals/approval-kind.ts';
import { refreshLeavingCareStatus } from '../care-leavers/leaving-care-status.store.ts';
import { clashesBetween } from './clashes.reader.ts';
import { tellApart } from './duplicates.reader.ts';
import {
  lockPeople,
  mergeOf,
  mergePeople,
  mergesOf,
  seenAmong,
  unmergePeople,
  type Merge,
} from './merges.store.ts';
import { mergePlan, type MergePlan } from './plan.reader.ts';

/** Whom the approval's `person_id` does not name. */
export interface MergeAsked {
  /** The record that goes into the other. */
  readonly personId: string;
}

/** What would become of the two, and what keeps them apart. Throws Problem `not-found` of one out of sight, `cannot-be-so` of one and the same. */
export async function readyToMerge(
  db: EntityManager,
  kept: string,
  other: string,
): Promise<MergePlan & { clashes: readonly string[] }> {
  if (kept === other)
    throw new Problem('cannot-be-so', undefined, [
      { pointer: '#/personId', detail: 'personId must be another record than the one kept' },
    ]);
  await lockPeople(db, [kept, other]);
  if ((await seenAmong(db, [kept, other])) !== 2)
    throw new Problem('not-found', 'The other record is not there, or you may not see it.');
  return { ...(await mergePlan(db, kept, other)), clashes: await clashesBetween(db, kept, other) };
}

/** Throws Problems `stale`, where what would go over is another than was read, and `cannot-be-so` with a fault for each clash. */
export function refuseUnlike(plan: MergePlan & { clashes: readonly string[] }, version: string): void {
  if (plan.version !== version) throw new Problem('stale', undefined, undefined, { changes: [] });
  if (plan.clashes.length)
    throw new Problem(
      'cannot-be-so',
      'The two records contradict each other. See to each of "errors", then ask again.',
      plan.clashes.map((detail) => ({ pointer: '#/personId', detail })),
    );
}

/** Two records of one person: always asked for by one, and approved by another who sees both. */
export const mergeApproval: ApprovalKind<MergeAsked> = {
  id: 'merge',
  approvers: ['team-manager'],
  async carryOut(db, { personId: other }, { personId, version, today }) {
    refuseUnlike(await readyToMerge(db, personId!, other), version!);
    const id = await mergePeople(db, personId!, other);
    await refreshLeavingCareStatus(db, [personId!], today);
    return id;
  },
};

export interface UndoAsked extends MergeAsked {
  readonly mergeId: string;
}

/** Two of one again: what went over goes back, what was recorded since is listed. */
export const undoApproval: ApprovalKind<UndoAsked> = {
  id: 'merge-undo',
  approvers: ['team-manager'],
  async carryOut(db, { mergeId, personId: other }, { personId, today }) {
    await lockPeople(db, [personId!]);
    refuseOutOfOrder(await mergeOf(db, personId!, mergeId), await mergesOf(db, personId!));
    await unmergePeople(db, mergeId);
    const { undoneBecause } = await mergeOf(db, personId!, mergeId);
    await tellApart(db, personId!, other, undoneBecause!);
    await refreshLeavingCareStatus(db, [personId!, other], today);
    return mergeId;
  },
};

/** Throws Problem `cannot-be-so` of a merge that is undone already, or that another one followed. */
export function refuseOutOfOrder(merge: Merge, all: readonly Merge[]): void {
  if (merge.undoneAt) throw new Problem('cannot-be-so', 'This merge is undone already.');
  const later = all.filter(
    ({ undoneAt, version }) => undoneAt === null && BigInt(version) > BigInt(merge.version),
  );
  if (later.length)
    throw new Problem(
      'cannot-be-so',
      `Other records went into this one since. Undo them first, in this order: ${later.map(({ other }) => other.childId).join(', ')}.`,
    );
}
