import type { RequestKind } from '../domain/codes/request-kinds.ts';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { Role } from '../platform/access/policy.ts';
import type { ActionWaiting } from '../records/actions/actions-waiting.reader.ts';
import type { ApprovalWaiting } from '../records/approvals/approval-view.ts';
import type { Rank } from './duty.ts';

/** Somebody of the caseload, and who does what for them. */
export interface Client {
  readonly personId: string;
  readonly childId: string;
  /** Null to whoever has no right to it, and when none is recorded. */
  readonly name: string | null;
  readonly phone: string | null;
  /** Their address is confidential and not for the asker, and so is how far away it is. */
  readonly hidesAddress: boolean;
  /** Their record is sealed after an adoption; the asker is named for it. */
  readonly isSealed?: boolean;
  /** In which roles the list looks at the person. */
  readonly roles: readonly Role[];
  /** Who is allocated in those roles; nobody to the unallocated. */
  readonly workers: readonly { readonly role: Role; readonly name: string }[];
}

/** Something to do. */
export interface Item {
  readonly personId: string;
  readonly childId: string;
  readonly name: string | null;
  readonly what: string;
  /** A sentence, without names and addresses. */
  readonly why: string;
  /** What to see to, where it is more than one thing. */
  readonly checklist?: readonly string[];
  /** Of a risk: what would change which figure, in a sentence; null of the others. */
  readonly wouldChange: string | null;
  readonly rank: Rank;
  readonly rule: {
    readonly id: string;
    readonly title: string;
    readonly source: { readonly title: string; readonly part: string; readonly url?: string };
    /** True only of what was read in the law itself. */
    readonly isStatutory: boolean;
  };
  /** Null of a risk, which no day makes late. */
  readonly due: PlainDate | null;
  /** 0 when it is not overdue. */
  readonly overdueByDays: number;
  /** Since when a risk stands; of the others the same as `due`. */
  readonly since: PlainDate;
  /** Where to record that it was done. */
  readonly record: string;
  /** Who is to do it; null when nobody is allocated, or it is the manager's own. */
  readonly worker: string | null;
}

/** A fact, its words and its age. */
export interface Chip {
  readonly code: string;
  readonly text: string;
  readonly since: PlainDate;
  readonly lastKnownOn: PlainDate;
  /** Days since it was last confirmed. */
  readonly daysOld: number;
}

export interface PersonRow {
  readonly personId: string;
  readonly childId: string;
  readonly name: string | null;
  readonly phone: string | null;
  readonly age: number;
  /** Null when it is more than 60 days away. */
  readonly nextBirthday: { readonly on: PlainDate; readonly turns: number } | null;
  /** One that succeeded, never an attempt. */
  readonly lastSuccessfulContact: {
    readonly on: PlainDate;
    readonly kind: string;
    readonly daysAgo: number;
  } | null;
  readonly eet: Chip | null;
  readonly accommodation: Chip | null;
  /** What they asked for and wait for, the longest wait first. */
  readonly openRequests: readonly {
    readonly kind: RequestKind;
    readonly askedOn: PlainDate;
    readonly daysWaiting: number;
  }[];
  /** `31.4 miles from home, outside the district`; null when it is not both far and outside, or not known. */
  readonly distance: string | null;
  readonly workers: readonly { readonly role: Role; readonly name: string }[];
  /** How many of their items are overdue, and since when the oldest. */
  readonly overdue: number;
  readonly oldestDue: PlainDate | null;
}

export interface Worklist {
  readonly asAt: PlainDate;
  readonly worker: 'me' | 'team';
  readonly items: readonly Item[];
  readonly people: readonly PersonRow[];
  /** What waits for the reader's decision, and what the reader has asked for; the longest first. */
  readonly approvals: readonly ApprovalWaiting[];
  /** What the council gave its word on and the reader, or somebody of the team, is to do: late, or due within 28 days; the oldest first. */
  readonly actions: readonly ActionWaiting[];
  /** How many more there are whose record is restricted to others. */
  readonly restricted: number;
  /** What to say when there is nothing to do; else null. */
  readonly empty: string | null;
}
