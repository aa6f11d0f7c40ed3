import type { Role } from './policy.ts';

/** How somebody comes to see a person. */
export const relations = [
  'everyone',
  'allocated',
  'my team',
  'unallocated',
  'in care',
  'broken glass',
] as const;
export type Relation = (typeof relations)[number];

/** Whom each role sees (DESIGN, "One access policy, enforced twice"). A restricted person only those named see. */
export const sight: Record<Role, readonly Relation[]> = {
  'social-worker': ['allocated', 'broken glass'],
  'personal-adviser': ['allocated', 'broken glass'],
  'team-manager': ['allocated', 'my team', 'unallocated', 'broken glass'],
  'reviewing-officer': ['allocated'],
  'virtual-school': ['in care'],
  'performance-analyst': ['everyone'],
  'board-member': [],
  administrator: [],
  service: [],
};
