import type { Episode, PeriodOfCare } from '../care/episode.ts';
import type { PlainDate } from '../dates/plain-date.ts';
import type { Span } from '../dates/period.ts';

/** What one person was seen or said to be doing, living in or in touch with: true from `start`, last confirmed on `lastKnownOn`. */
export interface KnownStatus extends Span {
  readonly code: string;
  readonly lastKnownOn: PlainDate;
}

/** A worker allocated to the person; `roles` are the spans in which that worker held a role. */
export interface Allocation extends Span {
  readonly workerId: string;
  /** True for one named person; false for a team, a duty desk or a vacancy. */
  readonly isNamedPerson: boolean;
  readonly roles: readonly (Span & { readonly role: string })[];
}

/** Asked for (or has a right to) support from 21 to 25. */
export interface SupportRequest extends Span {
  /** `asked` under CSWA17 s.3; `programme` for education or training under CA89 s.23CA. */
  readonly kind: 'asked' | 'programme';
}

/** All we know of one person. Spans are in order of their start. Ids only: no name, no address. */
export interface History {
  readonly personId: string;
  readonly bornOn: PlainDate;
  readonly diedOn: PlainDate | null;
  readonly sex: string | null;
  readonly ethnicity: string | null;
  /** Unaccompanied asylum-seeking child, from the return's UASC table; `end` is DUC. */
  readonly unaccompanied: readonly Span[];
  readonly episodes: readonly Episode[];
  readonly periodsOfCare: readonly PeriodOfCare[];
  readonly eet: readonly KnownStatus[];
  readonly accommodation: readonly KnownStatus[];
  readonly inTouch: readonly KnownStatus[];
  readonly supportRequests: readonly SupportRequest[];
  /** Living with a parent or someone with parental responsibility after care. */
  readonly livingAtHome: readonly Span[];
  /** In custody or hospital. */
  readonly detained: readonly Span[];
  readonly advisers: readonly Allocation[];
}
