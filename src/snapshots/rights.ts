import { fieldRights, type Role } from '../platform/access/policy.ts';

type Roles = readonly [Role, ...Role[]];

/** Figures hold small numbers until they are suppressed, so they go where the draft extract goes. */
export const figureReaders = [
  'performance-analyst',
  'board-member',
  'team-manager',
  'administrator',
] as const satisfies Roles;

/** Who opens a figure to the people behind it, each as far as they see them. */
export const peopleReaders = ['performance-analyst', ...fieldRights.name] as const satisfies Roles;

/** Who is told their names, for a purpose. */
export const nameReaders = fieldRights.name satisfies Roles;

/** Whether somebody acting in these roles is told the council's figure. */
export const mayReadFigures = (acting: readonly Role[]): boolean =>
  acting.some((role) => (figureReaders as readonly Role[]).includes(role));
