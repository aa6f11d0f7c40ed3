import { isValidIn, type CodeList } from '../../../../domain/codes/code-list.ts';
import type { AnyRow, ColumnOf, DayColumnOf, ReturnRow, TableId, TablesOfChild } from '../return-rows.ts';

const rowsOf = <T extends TableId>(child: TablesOfChild, table: T): readonly ReturnRow<T>[] => child[table];

/** The rows whose cell is filled in with what is no real day, dd/mm/yyyy. */
export const withoutRealDay = <T extends TableId>(
  child: TablesOfChild,
  table: T,
  column: DayColumnOf<T>,
): AnyRow[] =>
  rowsOf(child, table).filter(
    ({ text, day }) => text[column as ColumnOf<T>] !== '' && day[column] === null,
  ) as AnyRow[];

/** The rows whose cell is filled in with what is no code of the list in that year. */
export const notOnList = <T extends TableId>(
  child: TablesOfChild,
  table: T,
  column: ColumnOf<T>,
  list: CodeList,
  collectionYear: number,
): AnyRow[] =>
  rowsOf(child, table).filter(
    ({ text }) => text[column] !== '' && !isValidIn(list, text[column], collectionYear),
  ) as AnyRow[];
