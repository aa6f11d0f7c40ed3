import { stringify } from 'csv-stringify/sync';
import { returnTables, type AnyRow, type TableId } from '../../imports/ssda903/checks/return-rows.ts';
import { isTableOf } from '../../imports/ssda903/sending/child-rows.ts';

/** One table of a return as a file: its name, and its columns in the order the return has them. */
export interface ReturnFile {
  readonly table: TableId;
  readonly name: string;
  readonly columns: readonly string[];
}

/** What files of the return are called by those who exchange them. */
const names: Readonly<Record<TableId, string>> = {
  Header: 'header',
  Episodes: 'episodes',
  Reviews: 'reviews',
  UASC: 'uasc',
  OC2: 'oc2',
  OC3: 'oc3',
  AD1: 'ad1',
  PlacedAdoption: 'placed_for_adoption',
  PrevPerm: 'previous_permanence',
  Missing: 'missing',
  SWEpisodes: 'sw_episodes',
  DoLo: 'dolo',
};

/** The files of the return of the year; what the Department works out for itself (UASC of the Header, PL_…) is in none. */
export const filesOf = (collectionYear: number): ReturnFile[] =>
  Object.entries(returnTables)
    .map(([id, { columns }]) => ({ table: id as TableId, columns: Object.keys(columns) }))
    .filter(({ table }) => isTableOf(table, collectionYear))
    .map(({ table, columns }) => ({
      table,
      columns,
      name: `SSDA903_${collectionYear}_${names[table]}.csv`,
    }));

export const headingOf = ({ columns }: ReturnFile): string => linesOf([columns]);

/** Rows of the file's table as lines of CSV. Cells are written as they are: an id that is altered is another child's. */
export const rowsOf = ({ columns }: ReturnFile, rows: readonly AnyRow[]): string =>
  linesOf(
    rows.map(({ text }) =>
      columns.map((column) => cellOf(column, (text as Record<string, string>)[column]!)),
    ),
  );

// The Department writes the parts of a day that are unknown in small letters: zz/04/2014.
const cellOf = (column: string, text: string): string => (column === 'DATE_PERM' ? text.toLowerCase() : text);

const linesOf = (cells: readonly (readonly string[])[]): string =>
  stringify(cells as string[][], { record_delimiter: 'windows' });

/** Whether a spreadsheet that opens the file would take the id for a formula. */
export const looksLikeFormula = (child: string): boolean => /^[=+\-@]/.test(child);
