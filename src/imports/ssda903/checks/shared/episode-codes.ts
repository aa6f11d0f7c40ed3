import { isValidIn, type CodeList } from '../../../../domain/codes/code-list.ts';
import { collectionYearOn } from '../../../../domain/dates/collection-year.ts';
import type { PlainDate } from '../../../../domain/dates/plain-date.ts';
import type { ReturnContext } from '../check.ts';
import type { ColumnOf, DayColumnOf, TablesOfChild } from '../return-rows.ts';

/** Whether any collection from that of the day to the return's takes the code (DOMAIN 1); without a day, the return's own. */
export function isTakenSince(
  list: CodeList,
  code: string,
  day: PlainDate | null,
  { collectionYear }: ReturnContext,
): boolean {
  const first = day === null ? collectionYear : Math.min(collectionYearOn(day), collectionYear);
  for (let year = collectionYear; year >= first; year--) if (isValidIn(list, code, year)) return true;
  return false;
}

/** The episodes whose cell is filled in with a code that was not taken at their own day or since; `datedBy` is as in the table. */
export const withUntakenCode =
  (column: ColumnOf<'Episodes'>, list: CodeList, datedBy: DayColumnOf<'Episodes'>) =>
  ({ Episodes }: TablesOfChild, context: ReturnContext) =>
    Episodes.filter(
      ({ text, day }) => text[column] !== '' && !isTakenSince(list, text[column], day[datedBy], context),
    );
