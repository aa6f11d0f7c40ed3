import type { EntityManager } from 'typeorm';
import { approvalGrounds, type ApprovalGround } from '../../domain/care/approval-grounds.ts';
import { placementCodes } from '../../domain/codes/placement.codes.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { ApprovalKind } from '../approvals/approval-kind.ts';
import { policyOn } from '../approvals/approval-policy.store.ts';
import { requestApproval, type ApprovalRequested } from '../approvals/request-approval.ts';
import { refreshLeavingCareStatus } from '../care-leavers/leaving-care-status.store.ts';
import { placesOf } from '../history/places.reader.ts';
import type { PlacementMoved } from './placement.dto.ts';
import type { Placement } from './placement.entity.ts';
import { historyOf, placements } from './placements.store.ts';
import { planMove, type PlannedMove } from './plan-move.ts';
import { recordMove, refuseUnready } from './record-move.ts';
import { hasSameCarer } from './surroundings.ts';

const kind = { id: 'placement', approvers: ['team-manager'] } as const;

/** A move that the policy has another person approve first. `authority` is the responsible authority's ONS code. */
export const placementApproval = (authority: string): ApprovalKind<PlacementMoved> => ({
  ...kind,
  async carryOut(db, sent, { personId, version, today }) {
    const known = await placements.at(db, personId!, version!);
    const plan = await planMove(db, personId!, known, sent, authority);
    const now = { authority, today, isApproved: true };
    const placement = await recordMove(db, personId!, plan, sent, now);
    await refreshLeavingCareStatus(db, [personId!], today);
    return placement.id;
  },
});

const policyInWords: Record<ApprovalGround, string> = {
  'placement-outside-district':
    'Policy asks for approval of a placement outside the district, or not known to be inside it.',
  'placement-over-20-miles':
    'Policy asks for approval of a placement over 20 miles from home, or not known to be nearer.',
};

/** Why the policy of the day asks for a second person's approval of the move; nothing where it does not. */
export async function groundsUnderPolicy(
  db: EntityManager,
  { history, draft }: PlannedMove,
  { authority, today }: { authority: string; today: PlainDate },
): Promise<ApprovalGround[]> {
  const policy = await policyOn(db, today);
  return approvalGrounds({ history, draft, authority }).filter((ground) => policy.has(ground));
}

/** Whether a placement, corrected so, would need an approval that it did not need as it stands. */
export async function needsApprovalAnew(
  db: EntityManager,
  placement: Placement,
  corrected: Pick<Placement, 'start' | 'code' | 'postcode'>,
  now: { authority: string; today: PlainDate },
): Promise<boolean> {
  const policy = await policyOn(db, now.today);
  const history = (await historyOf(db, placement.personId))!;
  const placeOf = await placesOf(
    db,
    new Set([placement.postcode, corrected.postcode].filter((postcode) => postcode !== null)),
  );
  const groundsOf = ({ start, code, postcode }: typeof corrected) =>
    approvalGrounds({
      history,
      draft: {
        start,
        placement: code,
        place: placeOf(postcode),
        sameCarer: hasSameCarer(placement) ?? false,
        schoolChanges: null,
      },
      authority: now.authority,
    });
  const stood = groundsOf(placement);
  return groundsOf(corrected).some((ground) => policy.has(ground) && !stood.includes(ground));
}

/** Asks for a move that was planned against the version. Throws Problem `cannot-be-so` of one that could not be recorded. */
export async function askForMove(
  db: EntityManager,
  { personId, version, today }: { personId: string; version: string; today: PlainDate },
  plan: PlannedMove,
  grounds: readonly ApprovalGround[],
  sent: PlacementMoved,
): Promise<ApprovalRequested> {
  const reason = refuseUnready(plan, sent, { today, isForApproval: true })!;
  const { start, code } = sent;
  return requestApproval(db, kind, {
    personId,
    version,
    what: `Move on ${start} to ${code} (${placementCodes.get(code)!.label}).`,
    because: [
      ...grounds.map((ground) => policyInWords[ground]),
      ...plan.warnings.map(({ sentence }) => sentence),
    ],
    reason,
    asked: sent,
  });
}
