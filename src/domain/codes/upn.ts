import { upnUnknownCodes } from './upn-unknown.codes.ts';

const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/**
 * The check letter of the twelve places after it: each times its place (the letter's own is the first), summed, modulo 23,
 * into the alphabet without I, O and S, by which the letter that a temporary number ends with is counted too (DfE, unique
 * pupil numbers guide, and check 1510 of the children in need census).
 */
export function checkLetter(places: string): string {
  const valueOf = (place: string) => (/\d/.test(place) ? Number(place) : letters.indexOf(place));
  const sum = [...places].reduce((total, place, i) => total + valueOf(place) * (i + 2), 0);
  return letters[sum % 23]!;
}

const shape = /^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/;

/** Whether the text, in upper case, can be a unique pupil number, or says why there is none (UN1 to UN5). */
export const isUpn = (text: string): boolean =>
  upnUnknownCodes.has(text) || (shape.test(text) && checkLetter(text.slice(1)) === text[0]);
