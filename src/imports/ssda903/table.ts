import type { CellValue, Column } from './column.ts';

export type Columns = Readonly<Record<string, Column<CellValue>>>;

/** A row as its columns read it: a value each, null where the cell was blank or could not be read. */
export type RowOf<T extends { readonly columns: Columns }> = {
  -readonly [Name in keyof T['columns']]: T['columns'][Name]['value'];
};

/** What a table's own check sees and may do; it may also put a cell of `row` right. */
export interface Checked<C extends Columns> {
  readonly row: RowOf<{ columns: C }>;
  /** The cells as written, trimmed. */
  readonly cells: Readonly<Record<keyof C & string, string>>;
  /** The year of the return's 31 March; null when none was told. */
  readonly collectionYear: number | null;
  finding(column: keyof C & string, code: string, message: string): void;
  /** A finding that refuses the row. */
  refusal(column: keyof C & string, code: string, message: string): void;
}

/** What a row says that is a row of another table besides. */
export interface Part {
  readonly tableId: string;
  readonly row: Readonly<Record<string, CellValue | null>>;
}

export interface Table<C extends Columns = Columns> {
  readonly id: string;
  /** The columns a file must have, in any order and case, to be this table. */
  readonly columns: C;
  /** The columns a file may lack. */
  readonly optional?: readonly (keyof C & string)[];
  /** What a file may call a column, where that is not the column's own name. */
  readonly headings?: Readonly<Partial<Record<keyof C & string, readonly string[]>>>;
  /** What tells one row from another. */
  readonly key: readonly (keyof C & string)[];
  /** False: recognised and read, and held row by row for now. */
  readonly recorded: boolean;
  /** Of a table that is held: the rows of other tables, recorded by their recorders, that a row is besides. */
  parts?(row: RowOf<{ columns: C }>): readonly Part[];
  /** The columns of its first day and of the first day after it, as DECOM and DEC are: the second must be later. */
  readonly span?: readonly [start: keyof C & string, end: keyof C & string];
  /** Columns of which nothing of this row may be kept, in no value, finding or held row. `cells` as written. */
  conceals?(cells: Readonly<Record<string, string>>): readonly (keyof C & string)[];
  /** What the cells of one row must agree on. Asked only of a row with every required cell. */
  check?(checked: Checked<C>): void;
}

export const defineTable = <const Id extends string, C extends Columns>(
  table: Table<C> & { readonly id: Id },
): Table<C> & { readonly id: Id } => table;
