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
    'Are refused page one: a draft is for the Board and for those who prepare it.',
  ],
  'social-worker': ['Social workers', 'Are refused page one, as personal advisers are.'],
  'reviewing-officer': ['Reviewing officers', 'Are refused page one, as personal advisers are.'],
  'virtual-school': ['The virtual school', 'Is refused page one, as personal advisers are.'],
  service: ['Programs', 'Are refused page one, and ask for figures over the API.'],
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
