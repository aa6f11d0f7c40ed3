import type { Role } from '../../platform/access/policy.ts';

export type Roles = readonly [Role, ...Role[]];

/** Who keeps what is known of a young person. */
export const keepers = ['social-worker', 'personal-adviser', 'team-manager'] as const satisfies Roles;

/** Who starts, changes and ends care: an adviser works with young people after it. */
export const careKeepers = ['social-worker', 'team-manager'] as const satisfies Roles;

/** Who reads it beside them. */
export const readers = [
  ...keepers,
  'virtual-school',
  'reviewing-officer',
  'performance-analyst',
] as const satisfies Roles;
