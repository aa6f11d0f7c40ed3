import { isStillUsedIn, type CodeList } from '../../domain/codes/code-list.ts';
import { collectionYearOn } from '../../domain/dates/collection-year.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Problem, type Fault } from '../../platform/http/problems.ts';

/** Throws Problem `cannot-be-so` (422) with what is wrong, each at its place in the body; nothing wrong passes. */
export function refuse(...faults: readonly (Fault | false | null | undefined)[]): void {
  const found = faults.filter((fault): fault is Fault => Boolean(fault));
  if (found.length) throw new Problem('cannot-be-so', undefined, found);
}

/** What happened, or was known, cannot lie ahead. */
export const notAfter = (name: string, day: PlainDate | null | undefined, today: PlainDate): Fault | false =>
  day != null && day > today && { pointer: `#/${name}`, detail: `${name} must be ${today} or earlier` };

/** Days that belong in order. `later` may be missing. */
export const inOrder = (
  [earlierName, earlier]: readonly [string, PlainDate],
  [laterName, later]: readonly [string, PlainDate | null | undefined],
): Fault | false =>
  later != null &&
  later <= earlier && {
    pointer: `#/${laterName}`,
    detail: `${laterName} must be after ${earlierName}, ${earlier}`,
  };

/** What follows something may be on the day of it. `later` may be missing. */
export const notBefore = (
  name: string,
  later: PlainDate | null | undefined,
  earlier: PlainDate,
  words: string,
): Fault | false =>
  later != null &&
  later < earlier && { pointer: `#/${name}`, detail: `${name} must be ${earlier}, ${words}, or later` };

/** A code that the return had dropped by the day is not used on it. */
export const codeInUse = (
  name: string,
  list: CodeList,
  code: string | null | undefined,
  day: PlainDate,
): Fault | false =>
  code != null &&
  !isStillUsedIn(list, code, collectionYearOn(day)) && {
    pointer: `#/${name}`,
    detail: `${name} ${code} was no longer used on ${day}; send the code that took its place`,
  };
