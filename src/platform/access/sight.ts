import type { Role } from './policy.ts';

/** How somebody comes to see a person. */
export const relations = [
  'everyone',
  'allocated',
  'my team',
  'unallocated',
  'in care',
  'broken glass',
  'named for a sealed record',
] as const;
export type Relation = (typeof relations)[number];

/** Whom each role sees (DESIGN, "One access policy, enforced twice"). A restricted person only those named see, and so a sealed record. */
export const sight: Record<Role, readonly Relation[]> = {
  'social-worker': ['allocated', 'broken glass', 'named for a sealed record'],
  'personal-adviser': ['allocated', 'broken glass', 'named for a sealed record'],
  'team-manager': ['allocated', 'my team', 'unallocated', 'broken glass', 'named for a sealed record'],
  'reviewing-officer': ['allocated', 'named for a sealed record'],
  'virtual-school': ['in care'],
  'performance-analyst': ['everyone'],
  'board-member': [],
  partner: [],
  administrator: [],
  service: [],
};
