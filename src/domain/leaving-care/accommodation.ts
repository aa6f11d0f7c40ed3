import { accommodationCodes } from '../codes/accommodation.codes.ts';

/** Gone abroad, deported or residence not known (G, H, R): out of the suitability measure (DOMAIN 2, M18). */
export const isOutOfSuitability = (code: string): boolean =>
  accommodationCodes.get(code)?.excludedFromSuitability ?? false;

/** Suitable, by ACCOM: ends in 1 and is none of G, H, R, and none of S and X, which are unsuitable by code. */
export const isSuitable = (code: string): boolean =>
  (accommodationCodes.get(code)?.suitable ?? false) && !isOutOfSuitability(code);
