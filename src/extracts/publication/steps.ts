import type { Role } from '../../platform/access/policy.ts';
import type { ExtractStatus } from '../extract.ts';

type Roles = readonly [Role, ...Role[]];

/** Who sees drafts and writes commentary. Board members are given what is published. */
export const preparers = ['performance-analyst', 'team-manager', 'administrator'] as const satisfies Roles;

/** Who is given the restricted variant, once it is published. Everybody signed in is given the open one. */
export const restrictedReaders = [...preparers, 'board-member'] as const satisfies Roles;

/** One step on the way to the Board. */
export interface Step {
  readonly from: readonly ExtractStatus[];
  readonly to: ExtractStatus;
  readonly roles: Roles;
  /** Done by somebody who neither submitted the version nor wrote commentary in it. */
  readonly byAnother: boolean;
  /** What the history says was done. */
  readonly what: 'submitted' | 'reviewed' | 'signed off' | 'sent back' | 'publication asked';
}

/**
 * From draft to published. Nine roles have no Director: an administrator signs off, and says on whose behalf. Publishing is
 * asked for, and done by the jobs, so `to` of that step is what it leaves.
 */
export const steps = {
  submit: {
    from: ['draft'],
    to: 'submitted',
    roles: ['performance-analyst'],
    byAnother: false,
    what: 'submitted',
  },
  review: {
    from: ['submitted'],
    to: 'reviewed',
    roles: ['team-manager', 'performance-analyst'],
    byAnother: true,
    what: 'reviewed',
  },
  'sign-off': {
    from: ['reviewed'],
    to: 'signed-off',
    roles: ['administrator'],
    byAnother: true,
    what: 'signed off',
  },
  publish: {
    from: ['signed-off'],
    to: 'signed-off',
    roles: ['performance-analyst', 'administrator'],
    byAnother: false,
    what: 'publication asked',
  },
  'send-back': {
    from: ['submitted', 'reviewed', 'signed-off'],
    to: 'draft',
    roles: preparers,
    byAnother: false,
    what: 'sent back',
  },
} as const satisfies Record<string, Step>;
export type StepName = keyof typeof steps;

export const isPublished = (status: ExtractStatus): boolean =>
  status === 'published' || status === 'superseded';

/** The steps that lead on from a status. */
export const stepsFrom = (status: ExtractStatus): StepName[] =>
  (Object.keys(steps) as StepName[]).filter((name) =>
    (steps[name].from as readonly ExtractStatus[]).includes(status),
  );
