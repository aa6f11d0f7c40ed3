import type { Severity } from '../ssda903/checks/check.ts';
import type { AnyRow, ReturnRow, TableId } from '../ssda903/checks/return-rows.ts';
import { returnTables } from '../ssda903/checks/return-rows.ts';

/** A row of the return that a check found at fault. Holds days and codes, no names, postcodes or addresses. */
export interface CheckFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly child: string;
  readonly table: TableId;
  /** The row stood in the return of the year before. */
  readonly isLastYear: boolean;
  /** What tells the row from others of the child: `DECOM 01/04/2018`; empty where the child has one row. */
  readonly row: string;
  /** Of rows that are told apart by nothing else, which one, from 0. */
  readonly nth: number;
  /** The columns at fault. */
  readonly fields: readonly string[];
  /** What is wrong and what to do. */
  readonly message: string;
  /** Where the row stands in the files; null of the record, and of last year's. */
  readonly file: string | null;
  readonly line: number | null;
}

/** The row by its key columns beside CHILD. None of them is an address. */
export function rowInWords(row: AnyRow): string {
  const { table, text } = row as ReturnRow & { text: Record<string, string> };
  return returnTables[table].key
    .filter((column) => column !== 'CHILD')
    .map((column) => `${column} ${text[column]}`)
    .join(', ')
    .slice(0, 200);
}
