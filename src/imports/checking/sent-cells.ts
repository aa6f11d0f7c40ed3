import { returnTables, type TableId } from '../ssda903/checks/return-rows.ts';

// Between cells stands a character that no cell of a return has; one that has it all the same loses it.
const between = '\u001f';

/** Columns that the Department works out, which a file may bring along. */
const derived: Partial<Record<TableId, readonly string[]>> = {
  Header: ['UASC'],
  Episodes: ['PL_LA', 'PL_LOCATION', 'PL_DISTANCE'],
};

const columns = Object.fromEntries(
  Object.entries(returnTables).map(([id, table]) => [
    id,
    [...Object.keys(table.columns), ...(derived[id as TableId] ?? [])],
  ]),
) as Record<TableId, string[]>;

export const isReturnTable = (id: string | null): id is TableId => id !== null && id in returnTables;

/** The place of a column's cell in the packed text, from 1. */
export const placeOfCell = (table: TableId, column: string): number => columns[table].indexOf(column) + 1;
export const separator = between;

/** A row's cells as sent in one text, the cheapest that PostgreSQL can hold them in. */
export const pack = (table: TableId, cells: Readonly<Record<string, string>>): string =>
  columns[table]
    .map((column) => {
      const cell = cells[column] ?? '';
      return cell.includes(between) ? cell.replaceAll(between, ' ') : cell;
    })
    .join(between);

/** One cell of the packed text. */
export const cellIn = (table: TableId, text: string, column: string): string =>
  text.split(between)[columns[table].indexOf(column)]!;

export function unpack(table: TableId, text: string): Record<string, string> {
  const cells: Record<string, string> = {};
  const names = columns[table];
  for (const [place, cell] of text.split(between).entries()) cells[names[place]!] = cell;
  return cells;
}
