import type { Span } from '../dates/period.ts';
import type { PlainDate } from '../dates/plain-date.ts';

/** Why a household is no longer approved so; `changed` when the next approval says what is otherwise. */
export const approvalEnds = ['resigned', 'deregistered', 'transferred', 'changed', 'died'] as const;
export type ApprovalEnd = (typeof approvalEnds)[number];

/** As what a household was approved from `start` until `end`. */
export interface Approval extends Span {
  /** Kinship is family and friends, approved for children they know. */
  readonly kind: 'mainstream' | 'kinship';
  readonly provider: 'local-authority' | 'agency';
  /** Of a relative or friend for the time being (Care Planning Regulations 2010, reg 24): not yet an approved household. */
  readonly isTemporary: boolean;
  readonly places: number;
  /** Takes no child for now, and is approved all the same. */
  readonly isOnHold: boolean;
  /** Null while it goes on, or when nobody recorded why it ended. */
  readonly endedBecause: ApprovalEnd | null;
}

/** All we know of one household that fosters; a couple is one. Approvals are in order of their start. */
export interface FosterHousehold {
  readonly subjectId: string;
  readonly approvals: readonly Approval[];
  /** The first day of the first approval that is recorded of anybody: of the days before it nothing can be said. */
  readonly recordedFrom: PlainDate | null;
}
