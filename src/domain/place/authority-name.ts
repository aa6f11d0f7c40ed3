import { localAuthorityCodes } from '../codes/local-authority.codes.ts';
import { placementAuthoritySpecialCodes } from '../codes/placement-la-special.codes.ts';
import { codesOfCouncil } from './authority-changes.ts';

/** The English upper-tier authority of an ONS code, which may be any that the council has or had; null for a code in no list. */
export function englishAuthority(code: string): { dfeCode: string; name: string; region: string } | null {
  const codes = codesOfCouncil(code);
  const found = [...localAuthorityCodes].find(([, { ons }]) => ons !== null && codes.includes(ons));
  if (!found) return null;
  const [dfeCode, { label: name, region }] = found;
  return { dfeCode, name, region };
}

/** What people call the authority of a `Place`: `Kirklees` for E08000034, `Wales` for WAL; null for a code in no list. */
export const authorityName = (authority: string): string | null =>
  englishAuthority(authority)?.name ?? placementAuthoritySpecialCodes.get(authority)?.label ?? null;
