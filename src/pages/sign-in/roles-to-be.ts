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
  'board-member': ['Board members', 'See page one: how well the promises were kept this month.'],
  'performance-analyst': ['Performance analysts', 'See page one, and what it is made from.'],
  'team-manager': ['Team managers', 'See page one, where the work of their team is counted.'],
  administrator: ['Administrators', 'See page one.'],
  'personal-adviser': [
    'Personal advisers',
    'Have their worklist over the API. Page one, a draft, is for the Board and those who prepare it.',
  ],
  'social-worker': ['Social workers', 'Have their worklist over the API, as personal advisers have.'],
  'reviewing-officer': ['Reviewing officers', 'Have their worklist over the API, as personal advisers have.'],
  'virtual-school': ['The virtual school', 'Has its worklist over the API, as personal advisers have.'],
  service: ['Programs', 'Ask for figures over the API.'],
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
