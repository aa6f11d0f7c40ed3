import { englishAuthority } from '../../domain/place/authority-name.ts';

export const england = 'E92000001';

/** ONS codes of the regions of England; published figures have one London, the list of authorities two. */
const regions: Readonly<Record<string, string>> = {
  'North East': 'E12000001',
  'North West': 'E12000002',
  'Yorkshire and The Humber': 'E12000003',
  'East Midlands': 'E12000004',
  'West Midlands': 'E12000005',
  'East of England': 'E12000006',
  'Inner London': 'E12000007',
  'Outer London': 'E12000007',
  'South East': 'E12000008',
  'South West': 'E12000009',
};

/** The ONS code of the region an authority lies in: E12000003 for E08000034; null for a code in no list. */
export function regionOf(authority: string): string | null {
  const known = englishAuthority(authority);
  return (known && regions[known.region]) ?? null;
}
