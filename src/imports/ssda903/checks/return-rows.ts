import { isPlainDate, type PlainDate } from '../../../domain/dates/plain-date.ts';
import { ad1 } from '../tables/ad1.table.ts';
import { dolo } from '../tables/dolo.table.ts';
import { episodes } from '../tables/episodes.table.ts';
import { header } from '../tables/header.table.ts';
import { missing } from '../tables/missing.table.ts';
import { oc2 } from '../tables/oc2.table.ts';
import { oc3 } from '../tables/oc3.table.ts';
import { placedAdoption } from '../tables/placed-adoption.table.ts';
import { prevPerm } from '../tables/prev-perm.table.ts';
import { reviews } from '../tables/reviews.table.ts';
import { swEpisodes } from '../tables/sw-episodes.table.ts';
import { uasc } from '../tables/uasc.table.ts';

/** The tables of the return, as the checks read them. */
export const returnTables = {
  Header: header,
  Episodes: episodes,
  Reviews: reviews,
  UASC: uasc,
  OC2: oc2,
  OC3: oc3,
  AD1: ad1,
  PlacedAdoption: placedAdoption,
  PrevPerm: prevPerm,
  Missing: missing,
  SWEpisodes: swEpisodes,
  DoLo: dolo,
} as const;

export type TableId = keyof typeof returnTables;

/** What the Department works out besides: whether the child is in the UASC table (1, 0), and where a placement is (DOMAIN 5). */
const derived = {
  Header: ['UASC'],
  Episodes: ['PL_LA', 'PL_LOCATION', 'PL_DISTANCE'],
} as const satisfies Partial<Record<TableId, readonly string[]>>;

type Derived = typeof derived;
export type ColumnOf<T extends TableId> =
  | (keyof (typeof returnTables)[T]['columns'] & string)
  | (T extends keyof Derived ? Derived[T][number] : never);

/** The columns that hold a day; of each table the first but DOB is what its rows are put in order by. */
const dayColumns = {
  Header: ['DOB', 'MC_DOB'],
  Episodes: ['DECOM', 'DEC'],
  Reviews: ['DOB', 'REVIEW'],
  UASC: ['DOB', 'DUC'],
  OC2: ['DOB'],
  OC3: ['DOB'],
  AD1: ['DOB', 'DATE_INT', 'DATE_MATCH'],
  PlacedAdoption: ['DOB', 'DATE_PLACED', 'DATE_PLACED_CEASED'],
  PrevPerm: ['DOB'],
  Missing: ['DOB', 'MIS_START', 'MIS_END'],
  SWEpisodes: ['DOB', 'SW_DECOM', 'SW_DEC'],
  DoLo: ['DOB', 'DOLO_START', 'DOLO_END'],
} as const satisfies { [T in TableId]: readonly ColumnOf<T>[] };
export type DayColumnOf<T extends TableId> = (typeof dayColumns)[T][number];

/** A row of a return, as it was sent. */
export interface ReturnRow<T extends TableId = TableId> {
  readonly table: T;
  /** Its place among the rows of its table, from 0. */
  readonly index: number;
  readonly isLastYear: boolean;
  /** Every cell: trimmed, in upper case but for CHILD; '' when blank or when the file has no such column. */
  readonly text: Readonly<Record<ColumnOf<T>, string>>;
  /** The cells that hold a day, dd/mm/yyyy; null when blank or no real day. */
  readonly day: Readonly<Record<DayColumnOf<T>, PlainDate | null>>;
}

export type AnyRow = { [T in TableId]: ReturnRow<T> }[TableId];

/** The rows of one child in each table. Those with days of their own stand in order of them, a row without one last. */
export type TablesOfChild = { readonly [T in TableId]: readonly ReturnRow<T>[] };

/** All that a return says of one child, and what last year's said. */
export interface ChildReturn extends TablesOfChild {
  readonly child: string;
  /** Null when no return of the year before is held; then what compares with it finds nothing. */
  readonly lastYear: TablesOfChild | null;
}

const columnsOf = Object.fromEntries(
  Object.entries(returnTables).map(([id, { columns }]) => [
    id,
    [...Object.keys(columns), ...(derived[id as keyof Derived] ?? [])],
  ]),
) as Record<TableId, string[]>;

/** One row from its cells as sent; what a cell of no column of the table holds is left out. */
export function returnRow<T extends TableId>(
  table: T,
  index: number,
  cells: Readonly<Record<string, string | null | undefined>>,
  isLastYear = false,
): ReturnRow<T> {
  const text: Record<string, string> = {};
  for (const column of columnsOf[table]) {
    const cell = cells[column]?.trim() ?? '';
    text[column] = column === 'CHILD' ? cell : cell.toUpperCase();
  }
  const day: Record<string, PlainDate | null> = {};
  for (const column of dayColumns[table]) day[column] = dayOf(text[column]!);
  return { table, index, isLastYear, text, day } as unknown as ReturnRow<T>;
}

// A return of 84,000 children writes the same few thousand days a million times.
const daysRead = new Map<string, PlainDate | null>();

function dayOf(cell: string): PlainDate | null {
  let day = daysRead.get(cell);
  if (day === undefined) {
    const [, d, m, y] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(cell) ?? [];
    const written = `${y}-${m}-${d}`;
    day = isPlainDate(written) ? written : null;
    if (daysRead.size > 100_000) daysRead.clear();
    daysRead.set(cell, day);
  }
  return day;
}

/** The rows of one child put by table and in order. `hasLastYear`: a return of the year before is held, with this child or not. */
export function childReturn(child: string, rows: readonly AnyRow[], hasLastYear: boolean): ChildReturn {
  const of = (isLastYear: boolean): TablesOfChild => {
    const tables = Object.fromEntries(Object.keys(returnTables).map((id) => [id, [] as AnyRow[]]));
    for (const row of rows) if (row.isLastYear === isLastYear) tables[row.table]!.push(row);
    for (const [id, each] of Object.entries(tables)) putInOrder(id as TableId, each);
    return tables as unknown as TablesOfChild;
  };
  return { child, ...of(false), lastYear: hasLastYear ? of(true) : null };
}

function putInOrder(table: TableId, rows: AnyRow[]): void {
  const column = dayColumns[table].find((each) => each !== 'DOB');
  if (!column || rows.length < 2) return;
  const key = ({ day }: AnyRow) => (day as Record<string, PlainDate | null>)[column] ?? '9999';
  rows.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.index - b.index));
}
