/** What children and young people ask their council for, in our own short words; no published list has them. */
export const requestKinds = [
  'bus-pass',
  'passport',
  'driving-licence',
  'money',
  'phone-or-laptop',
  'things-for-home',
  'somewhere-to-live',
  'place-to-study',
  'job-or-training',
  'seeing-family',
  'staying-with-friends',
  'hobby-or-trip',
  'my-records',
  'other',
] as const;

export type RequestKind = (typeof requestKinds)[number];
