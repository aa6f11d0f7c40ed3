import type { Role } from '../../platform/access/policy.ts';
import type { WorkerToBe } from './sign-in.store.ts';

export interface RoleToBe {
  readonly title: string;
  /** Why to be one of them: what they are shown. */
  readonly reason: string;
  readonly workers: readonly WorkerToBe[];
}

/** In the order of the page. */
const shown: Record<Role, readonly [title: string, reason: string]> = {
  'board-member': [
    'Board members',
    'See the scorecard, every figure and its past, and each monthly extract once it is published. No people.',
  ],
  'performance-analyst': [
    'Performance analysts',
    'See every figure and the people behind it without names, imports, data errors and the nightly runs.',
  ],
  'team-manager': [
    'Team managers',
    'Have the worklist of their team, and see every figure and the people of their team behind it.',
  ],
  administrator: ['Administrators', 'See every figure, imports and the nightly runs. No people.'],
  partner: [
    'Partners',
    'See indicators of everybody who lives in the district, and nothing else. No people.',
  ],
  'personal-adviser': ['Personal advisers', 'Have the worklist of their young people.'],
  'social-worker': ['Social workers', 'Have the worklist of their children.'],
  'reviewing-officer': ['Reviewing officers', 'Have the worklist of the children whose plans they review.'],
  'virtual-school': ['The virtual school', 'Has a worklist of children in care and their schools.'],
  service: ['Programs', 'Ask for figures over the API, and have no pages.'],
};

/** The workers by role; one with two roles stands under both, and a role that nobody has is left out. */
export function rolesToBe(workers: readonly WorkerToBe[]): RoleToBe[] {
  return Object.entries(shown)
    .map(([role, [title, reason]]) => ({
      title,
      reason,
      workers: workers.filter(({ roles }) => roles.includes(role as Role)),
    }))
    .filter((role) => role.workers.length > 0);
}
