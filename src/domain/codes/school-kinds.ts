/** Kinds of school place, in short words of ours; `none` is having been told that there is no place. */
export const schoolKinds = [
  'mainstream',
  'special',
  'alternative-provision',
  'independent',
  'college',
  'educated-at-home',
  'none',
] as const;
export type SchoolKind = (typeof schoolKinds)[number];
