import type { ApprovalKind } from '../approvals/approval-kind.ts';
import type { OverrideSent } from './overrides.dto.ts';
import { setOverride } from './overrides.store.ts';

/** A leaving-care status set by hand, which the policy has another manager approve first. */
export const overrideApproval: ApprovalKind<OverrideSent> = {
  id: 'leaving-care-override',
  approvers: ['team-manager'],
  async carryOut(db, sent, { personId, version, today }) {
    const { id } = await setOverride(db, personId!, sent, { version: version!, today });
    return id;
  },
};
