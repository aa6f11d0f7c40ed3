import type { Asker } from '../../platform/access/access.ts';
import { councilRoles, type Role } from '../../platform/access/policy.ts';
import { Problem } from '../../platform/http/problems.ts';

/** Programs and partners need not know who works here. */
export const everybodyWhoSignsIn = councilRoles.filter((role) => role !== 'service') as [Role, ...Role[]];

/** Throws Problem `cannot-be-so`: what lets somebody see more is given by another. `what` as in "Nobody gives a role to themselves". */
export function notToOneself({ workerId }: Asker, id: string, what: string): void {
  if (workerId === id.toLowerCase())
    throw new Problem('cannot-be-so', `Nobody ${what}: ask another administrator to do it.`);
}
