import { localAuthorityCodes } from '../codes/local-authority.codes.ts';
import { placementAuthoritySpecialCodes } from '../codes/placement-la-special.codes.ts';

/** What people call the authority of a `Place`: `Kirklees` for E08000034, `Wales` for WAL; null for a code in no list. */
export function authorityName(authority: string): string | null {
  const english = [...localAuthorityCodes.values()].find(({ ons }) => ons === authority);
  return (english ?? placementAuthoritySpecialCodes.get(authority))?.label ?? null;
}
