import type { Asker } from '../../platform/access/access.ts';
import type { Role } from '../../platform/access/policy.ts';
import { keepers, readers } from '../../records/facts/staff.ts';
import type { PeopleController } from '../../records/people/people.controller.ts';
import { nameOf } from './name-of.ts';

export const timelineReaders = [...keepers, 'reviewing-officer', 'performance-analyst'] as const;
export const taskReaders = [...keepers, 'reviewing-officer', 'virtual-school'] as const;

const pages = {
  today: { text: 'Today', path: '', roles: readers },
  timeline: { text: 'Timeline', path: '/timeline', roles: timelineReaders },
  requests: { text: 'Requests', path: '/requests', roles: readers },
  tasks: { text: 'Tasks', path: '/tasks', roles: taskReaders },
  'subject-access': { text: 'Subject access', path: '/subject-access', roles: keepers },
  'seen-by': { text: 'Who has seen it', path: '/seen-by', roles: ['team-manager'] },
} as const satisfies Record<string, { text: string; path: string; roles: readonly Role[] }>;

/** What stands above each page of a person (`frame.njk`): what they are called, and where else one may look. */
export function frameOf(
  { roles }: Pick<Asker, 'roles'>,
  person: Awaited<ReturnType<PeopleController['read']>>,
  current: keyof typeof pages | null,
) {
  const at = `/people/${person.personId}`;
  return {
    name: nameOf(person),
    childId: person.childId,
    at,
    tabs: Object.entries(pages)
      .filter(([, page]) => roles.some((role) => (page.roles as readonly Role[]).includes(role)))
      .map(([id, { text, path }]) => ({ text, href: at + path, isCurrent: id === current })),
  };
}
