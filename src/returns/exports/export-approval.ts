import type { ApprovalKind } from '../../records/approvals/approval-kind.ts';

/** An export of everybody. Nothing is done at once when it is approved: the job finds it approved, and writes it. */
export const exportApproval: ApprovalKind<{ kind: string; options: object }> = {
  id: 'export',
  approvers: ['administrator'],
  carryOut: async () => null,
};

/** `Export ssda903 (year 2019).` */
export function exportInWords(kind: string, options: object): string {
  const told = Object.entries(options).map(([name, value]) => `${name} ${String(value)}`);
  return `Export ${kind}${told.length ? ` (${told.join(', ')})` : ''}.`;
}
