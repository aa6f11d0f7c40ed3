import { workingDaysFrom } from '../../domain/care/timescale.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { Asker } from '../../platform/access/access.ts';
import { mayRead } from '../../platform/access/policy.ts';
import type { Approval } from './approvals.store.ts';

/** What is told in a list of what somebody has to do. */
export interface ApprovalWaiting {
  readonly id: string;
  readonly kind: string;
  readonly personId: string | null;
  readonly childId: string | null;
  readonly name: string | null;
  readonly what: string;
  readonly because: readonly string[];
  readonly askedOn: PlainDate;
  readonly askedByName: string;
  /** Whether it is the reader's to decide; else they asked for it. */
  readonly waitsForMe: boolean;
  /** Null where the calendar of bank holidays does not reach. */
  readonly workingDaysWaiting: number | null;
  /** Where to decide it. */
  readonly record: string;
}

export const waitingView = (
  { id, kind, personId, childId, name, what, because, askedOn, askedBy, askedByName }: Approval,
  { acting, workerId }: Asker,
  day: PlainDate,
): ApprovalWaiting => ({
  id,
  kind,
  personId,
  childId,
  name: mayRead(acting, 'name') ? name : null,
  what,
  because,
  askedOn,
  askedByName,
  waitsForMe: askedBy !== workerId,
  workingDaysWaiting: workingDaysFrom(askedOn, day),
  record: `/api/v1/approvals/${id}`,
});

/**
 * One as it is answered. What was asked may hold an address, and reasons may name somebody: of a person both are shown to
 * those alone who may read such.
 */
export function approvalView(approval: Approval, who: Asker, today: PlainDate) {
  const { askedAt, state, decidedBy, decidedByName, decidedAt, outcome, version, askedBy, approvers } =
    approval;
  const isShown = (field: 'name' | 'confidential address') =>
    approval.personId === null || mayRead(who.acting, field);
  const isWaiting = state === 'waiting';
  const { workingDaysWaiting, waitsForMe, ...told } = waitingView(approval, who, today);
  return {
    ...told,
    reason: isShown('name') ? approval.reason : null,
    asked: isShown('confidential address') ? approval.asked : null,
    approvers,
    askedAt,
    askedBy,
    state,
    waitsForMe: isWaiting && waitsForMe,
    workingDaysWaiting: isWaiting ? workingDaysWaiting : null,
    decidedAt,
    decidedBy,
    decidedByName,
    refusal: isShown('name') ? approval.refusal : null,
    outcome,
    version,
  };
}
