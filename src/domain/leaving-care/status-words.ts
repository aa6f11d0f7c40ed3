/** What the law of leaving care may make of a person. The tables of statuses and overrides allow the same words. */
export const leavingCareStatuses = [
  'none',
  'looked after',
  'eligible',
  'relevant',
  'former relevant',
  'former relevant, not receiving',
  'qualifying',
] as const;

/** `looked after` is 16 or 17, in care, and not eligible yet; a younger child in care is `none`. */
export type StatusName = (typeof leavingCareStatuses)[number];
