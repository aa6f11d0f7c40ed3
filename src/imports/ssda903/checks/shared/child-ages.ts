import type { PlainDate } from '../../../../domain/dates/plain-date.ts';
import type { AnyRow, ReturnRow, TablesOfChild } from '../return-rows.ts';
import { isAged, isUnder } from './ages.ts';

/** Has had the birthday by the day, or has it that day, by the DOB of Header (one of them, if it has two: INT32); false where a day is not known. */
export const isChildAged = ({ Header }: TablesOfChild, age: number, day: PlainDate | null): boolean =>
  day !== null && Header.some((row) => isAged(row.day.DOB, age, day));

/** Has the birthday still to come after the day, by the DOB of Header (one of them, if it has two: INT32); false where a day is not known. */
export const isChildUnder = ({ Header }: TablesOfChild, age: number, day: PlainDate | null): boolean =>
  day !== null && Header.some((row) => isUnder(row.day.DOB, age, day));

/**
 * Finds the episodes in the placement that began before the child had the birthday. The public validator passes over those
 * that are still open; the child is as young in them.
 */
export const placedUnder =
  (placement: string, age: number) =>
  (child: TablesOfChild): ReturnRow<'Episodes'>[] =>
    child.Episodes.filter(({ text, day }) => text.PLACE === placement && isChildUnder(child, age, day.DECOM));

/** The rows and with them the child's rows of Header, which are at fault beside them; none when there are none. */
export const withHeader = (rows: readonly AnyRow[], { Header }: TablesOfChild): AnyRow[] =>
  rows.length > 0 ? [...rows, ...Header] : [];
