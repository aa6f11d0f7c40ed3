import type { Role } from '../../platform/access/policy.ts';
import { keepers } from '../../records/facts/staff.ts';

/** A place in the bar above every page. */
export interface Place {
  readonly text: string;
  readonly href: string;
  readonly roles: readonly Role[];
}

const boardRoles: readonly Role[] = ['performance-analyst', 'board-member', 'team-manager', 'administrator'];
const caseRoles: readonly Role[] = [
  'social-worker',
  'personal-adviser',
  'team-manager',
  'reviewing-officer',
  'virtual-school',
];

/** In the order of the bar; the first that somebody may see is where they begin. */
const places: readonly Place[] = [
  { text: 'My work', href: '/work', roles: caseRoles },
  { text: 'Requests', href: '/requests', roles: keepers },
  { text: 'Subject access', href: '/subject-access', roles: keepers },
  { text: 'Scorecard', href: '/scorecard', roles: boardRoles },
  { text: 'Board extracts', href: '/extracts', roles: boardRoles },
  { text: 'Plans', href: '/plans', roles: boardRoles },
  { text: 'Indicators', href: '/indicators', roles: [...boardRoles, 'partner'] },
  { text: 'Actions', href: '/actions', roles: [...boardRoles, ...caseRoles] },
  { text: 'You said, we did', href: '/you-said', roles: [...boardRoles, ...caseRoles] },
  { text: 'Imports', href: '/imports', roles: ['performance-analyst', 'administrator'] },
  {
    text: 'Data errors',
    href: '/findings',
    roles: ['performance-analyst', 'social-worker', 'personal-adviser', 'team-manager'],
  },
  { text: 'Duplicates', href: '/duplicates', roles: ['team-manager', 'performance-analyst'] },
  {
    text: 'Approvals',
    href: '/approvals',
    roles: ['team-manager', 'administrator', 'performance-analyst'],
  },
  { text: 'Nightly runs', href: '/ops/runs', roles: ['performance-analyst', 'administrator'] },
  { text: 'Retention', href: '/retention', roles: ['administrator', 'performance-analyst'] },
];

/** The places of somebody with these roles, in the order of the bar. */
export const placesOf = (roles: readonly Role[]): readonly Place[] =>
  places.filter((place) => place.roles.some((role) => roles.includes(role)));
