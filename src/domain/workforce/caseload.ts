import type { Span } from '../dates/period.ts';
import type { PlainDate } from '../dates/plain-date.ts';
import type { PostEnd } from './post-ends.ts';

/** What somebody is employed as. `social-worker` is anybody whom DfE's workforce census counts, who holds cases or not. */
export const postRoles = [
  'social-worker',
  'personal-adviser',
  'team-manager',
  'reviewing-officer',
  'other',
] as const;
export type PostRole = (typeof postRoles)[number];

/** A post as one worker holds it, or as nobody does, from `start` until `end`. */
export interface Post extends Span {
  readonly role: PostRole;
  /** Of a full-time equivalent, in hundredths: 60 is 0.6 FTE. */
  readonly fte: number;
  /** Engaged through an agency, not employed. */
  readonly isAgency: boolean;
  /** Agency in place of somebody who is not there yet. */
  readonly coversVacancy: boolean;
  /** Null while it goes on, or when nobody recorded why it ended. */
  readonly endedBecause: PostEnd | null;
}

/** A child or young person allocated to the worker, in the role the allocation is of. */
export interface Case extends Span {
  readonly role: 'social-worker' | 'personal-adviser';
}

/** All we know of one worker's posts and cases, or of a post that nobody holds. Posts and cases are in order of their start. */
export interface Caseload {
  /** The worker's id, or of a vacancy the post's. */
  readonly subjectId: string;
  readonly isVacancy: boolean;
  /** True for one named person; false for a team, a duty desk or a vacancy. */
  readonly isNamedPerson: boolean;
  readonly posts: readonly Post[];
  readonly cases: readonly Case[];
  /** The first day of the first post that is recorded of anybody: of the days before it nothing can be said. */
  readonly recordedFrom: PlainDate | null;
}
