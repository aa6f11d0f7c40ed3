import { checkLetter } from '../domain/codes/upn.ts';

/** A well-formed number of Kirklees (382): a school that never was, the year of entry and the child's number in it. */
export function inventedUpn(serial: number, entryYear: number): string {
  const two = (n: number) => String(n % 100).padStart(2, '0');
  const school = 9100 + Math.floor(serial / 1000);
  const digits = `382${school}${two(entryYear)}${String(serial % 1000).padStart(3, '0')}`;
  return checkLetter(digits) + digits;
}
