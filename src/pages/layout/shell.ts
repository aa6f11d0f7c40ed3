import type { Asker } from '../../platform/access/access.ts';
import type { SignIn } from '../../platform/access/sign-in.ts';
import { placesOf } from './navigation.ts';

/** What stands around every page: where one may go, who one is, and the way out. */
export interface Shell {
  readonly serviceName: string;
  /** `current`: this very place; `active`: a page below it. */
  readonly places: readonly { text: string; href: string; current: boolean; active: boolean }[];
  readonly name: string;
  readonly roles: string;
  /** Where the form goes that signs out; null where signing out is not ours to do. */
  readonly signOutAt: string | null;
  readonly isDemo: boolean;
}

/** `path` is the address of the page without its query: `/measures/three-or-more-placements`. */
export function shellOf({ name, roles }: Asker, { isDemo, cookie }: SignIn, path: string): Shell {
  return {
    serviceName: 'Pledgekeeper',
    places: placesOf(roles).map(({ text, href }) => ({
      text,
      href,
      current: path === href,
      active: path.startsWith(`${href}/`),
    })),
    name,
    roles: roles.join(', ').replaceAll('-', ' '),
    signOutAt: cookie ? '/sign-out' : null,
    isDemo,
  };
}

/** Around a page for somebody who is not signed in: no places, and nobody. */
export const shellOfNobody = (isDemo: boolean): Shell => ({
  serviceName: 'Pledgekeeper',
  places: [],
  name: '',
  roles: '',
  signOutAt: null,
  isDemo,
});
