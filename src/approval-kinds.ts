import type { ApprovalKind } from './records/approvals/approval-kind.ts';
import { overrideApproval } from './records/care-leavers/override-approval.ts';
import { mergeApproval, undoApproval } from './records/merging/merge-approval.ts';
import { placementApproval } from './records/placements/placement-approval.ts';
import { sealingApproval, unsealingApproval } from './records/sealing/sealing-approval.ts';
import { exportApproval } from './returns/exports/export-approval.ts';

/** Everything that one person asks for and another approves; each registers by a line here. */
export const approvalKinds = (authority: string): readonly ApprovalKind[] =>
  [
    placementApproval(authority),
    overrideApproval,
    sealingApproval,
    unsealingApproval,
    mergeApproval,
    undoApproval,
    exportApproval,
  ] as unknown as readonly ApprovalKind[];
