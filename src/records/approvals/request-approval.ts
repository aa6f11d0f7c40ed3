import type { EntityManager } from 'typeorm';
import type { ApprovalKind } from './approval-kind.ts';
import { addApproval, type ApprovalAsked } from './approvals.store.ts';

/** What whoever asks is answered, with 202: nothing is recorded yet but that it was asked. */
export interface ApprovalRequested {
  readonly id: string;
  readonly state: 'waiting';
  readonly what: string;
  readonly because: readonly string[];
  readonly approvers: readonly string[];
  readonly location: string;
}

/** Asks for what somebody else is to approve, in the transaction of whoever asks; the kind then carries it out. */
export async function requestApproval<Asked extends object>(
  db: EntityManager,
  { id: kind, approvers }: Pick<ApprovalKind<Asked>, 'id' | 'approvers'>,
  told: ApprovalAsked & { asked: Asked },
): Promise<ApprovalRequested> {
  const id = await addApproval(db, { ...told, kind, approvers });
  const { what, because } = told;
  return { id, state: 'waiting', what, because, approvers, location: `/api/v1/approvals/${id}` };
}

export const approvalRequestedExample: ApprovalRequested = {
  id: '7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11',
  state: 'waiting',
  what: 'Move on 2019-03-11 to U4 (Foster placement with other carer: long term).',
  because: [
    'Policy asks for approval of a placement outside the district, or not known to be inside it.',
    '31.4 miles from home, outside Kirklees.',
  ],
  approvers: ['team-manager'],
  location: '/api/v1/approvals/7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11',
};
