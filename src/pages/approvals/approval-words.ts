import { dayInWords, withDaysInWords } from '../../domain/dates/day-in-words.ts';
import { isPlainDate } from '../../domain/dates/plain-date.ts';
import type { ApprovalState } from '../../records/approvals/approvals.store.ts';
import type { approvalView } from '../../records/approvals/approval-view.ts';
import { counted } from '../../worklist/words.ts';
import type { Cards } from '../layout/cards.ts';
import { codeInWords, instantInWords } from '../layout/in-words.ts';

export type ApprovalShown = ReturnType<typeof approvalView>;

export const states: Record<ApprovalState, { text: string; classes: string }> = {
  waiting: { text: 'Waiting', classes: 'govuk-tag--blue' },
  approved: { text: 'Approved', classes: 'govuk-tag--green' },
  refused: { text: 'Refused', classes: 'govuk-tag--red' },
  withdrawn: { text: 'Taken back', classes: 'govuk-tag--grey' },
};

/** `2 working days`; where the calendar of bank holidays does not reach, that nobody knows. */
const waited = (days: number | null): string =>
  days === null ? 'Not known how long' : days === 0 ? 'Since today' : counted(days, 'working day');

/** As a title: without its full stop. */
const whatOf = ({ what }: ApprovalShown): string => withDaysInWords(what).replace(/\.$/, '');

const aboutWhom = ({ name, childId }: ApprovalShown): string => name ?? childId ?? 'Everybody';

/** What waits, longest first. */
export const waitingTable = (caption: string, approvals: readonly ApprovalShown[]): Cards => ({
  caption,
  head: ['What', 'About', 'Asked by', 'Waiting'],
  rows: approvals.map((approval) => [
    { text: whatOf(approval), href: `/approvals/${approval.id}` },
    { text: aboutWhom(approval) },
    { text: approval.askedByName },
    { text: waited(approval.workingDaysWaiting) },
  ]),
});

/** What was decided, the latest first. */
export const decidedTable = (approvals: readonly ApprovalShown[]): Cards => ({
  caption: 'Decided, the latest first',
  head: ['What', 'About', 'Asked by', 'Decided'],
  rows: approvals.map((approval) => [
    { text: whatOf(approval), href: `/approvals/${approval.id}` },
    { text: aboutWhom(approval) },
    { text: approval.askedByName },
    { tag: states[approval.state], note: approval.decidedAt && instantInWords(approval.decidedAt) },
  ]),
});

/** `changeReason` is `Change reason`. */
const fieldInWords = (name: string): string =>
  codeInWords(name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));

const valueInWords = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return isPlainDate(value) ? dayInWords(value) : typeof value === 'string' ? value : JSON.stringify(value);
};

/** One of them, as it is read before it is decided. */
export const approvalWords = (approval: ApprovalShown) => ({
  what: whatOf(approval),
  because: approval.because.map((sentence) => withDaysInWords(sentence)),
  reason: approval.reason,
  about: aboutWhom(approval),
  personAt: approval.personId && `/people/${approval.personId}`,
  state: states[approval.state],
  askedBy: approval.askedByName,
  askedAt: instantInWords(approval.askedAt),
  waiting: approval.state === 'waiting' ? waited(approval.workingDaysWaiting) : null,
  approvers: approval.approvers.map((role) => role.replaceAll('-', ' ')).join(' or '),
  asked: Object.entries(approval.asked ?? {})
    .filter(([name, value]) => name !== 'reason' && value !== null)
    .map(([name, value]) => ({ name: fieldInWords(name), value: valueInWords(value) })),
  decided: approval.decidedAt && {
    by: approval.decidedByName,
    at: instantInWords(approval.decidedAt),
    refusal: approval.refusal,
  },
});
