import type { Finding } from '../finding.ts';
import type { CellValue, Column } from '../ssda903/column.ts';
import { readCells, type Problem, type ReadCells } from '../ssda903/read-cells.ts';
import type { Table } from '../ssda903/table.ts';
import type { OpenedFile, ReadableCsv } from './open-file.ts';
import { xmlRowsOf } from './open-xml.ts';
import { namesOf, sameName } from './recognise.ts';
import { recordsOf } from './records.ts';
import { widthOf } from './row-lengths.ts';
import type { XmlFile } from './xml-elements.ts';
import type { XmlRow } from './xml-rows.ts';

export interface ReadRow {
  readonly tableId: string;
  /** The line where the record or the element begins, counting from 1. */
  readonly line: number;
  /** The trimmed text of the table's columns, by their own names, and of extra columns by the names in the file. */
  readonly cells: Readonly<Record<string, string>>;
  readonly verdict: 'recorded' | 'held' | 'refused';
  /** The values of the table's columns (RowOf the table); null when the row is refused. */
  readonly row: ReadCells | null;
  readonly findings: readonly Finding[];
}

/**
 * The file's rows, one at a time. `collectionYear` is the year of the return's 31 March, which decides which codes
 * hold; without one, any code that ever held does. A file refused whole has no rows.
 */
export async function* readRows(opened: OpenedFile, collectionYear: number | null): AsyncGenerator<ReadRow> {
  const written = opened.format === 'csv' ? csvRows(opened) : opened.format === 'xml' ? xmlRows(opened) : [];
  for await (const rows of written) for (const row of rows) yield readRow(opened.name, row, collectionYear);
}

/** A row as a file of either kind has it. */
interface WrittenRow {
  readonly table: Table;
  readonly line: number;
  readonly cells: Record<string, string>;
  /** Where the cell of a column stands, if not on the row's line. */
  readonly lines?: ReadonlyMap<string, number>;
  /** Why its cells cannot be told to belong to their columns. */
  readonly misshapen: Omit<Problem, 'column'> | null;
  /** What is told of the file at this row, which stands. */
  readonly note?: Omit<Problem, 'column'>;
}

async function* csvRows(opened: ReadableCsv): AsyncGenerator<WrittenRow[]> {
  const { table } = opened;
  const layout = layoutOf(opened);
  let isHeader = true;
  let isToldOfShort = false;
  let rowsLeft = opened.rowCount + 1;
  for await (const records of recordsOf(opened)) {
    const rows = records.map(({ line, cells: raw }): WrittenRow => {
      rowsLeft -= 1;
      const mayBeCut = rowsLeft === 0 && !opened.endsInBreak;
      const row = {
        table,
        line,
        cells: cellsOf(layout, raw),
        misshapen: shapeProblem(layout, raw, mayBeCut),
      };
      if (row.misshapen || raw.length >= layout.width || isToldOfShort) return row;
      isToldOfShort = true;
      return { ...row, note: shortRows };
    });
    yield isHeader ? rows.slice(1) : rows;
    isHeader &&= rows.length === 0;
  }
}

async function* xmlRows(opened: XmlFile): AsyncGenerator<WrittenRow[]> {
  for await (const rows of xmlRowsOf(opened))
    yield rows.map((row) => ({ ...row, misshapen: twiceProblem(row) }));
}

const twiceProblem = ({ twice }: XmlRow): Omit<Problem, 'column'> | null =>
  twice === null
    ? null
    : { code: 'element-twice', message: `${twice} stands twice. Send it once. The row was not taken.` };

interface Layout {
  /** Column names with their places in the header: the table's own, then the extra ones. */
  readonly own: readonly (readonly [name: string, place: number])[];
  readonly extra: readonly (readonly [name: string, place: number])[];
  /** How many cells reach to the last named column. */
  readonly width: number;
  /** How many cells a row must have: those it lacks were left out because they are blank. */
  readonly fewest: number;
  /** Places before it that have no name. */
  readonly nameless: readonly number[];
}

function layoutOf({ header, table, lengths }: ReadableCsv): Layout {
  const own = Object.keys(table.columns).map((name) => {
    const names = namesOf(table, name);
    return [name, header.findIndex((each) => names.includes(sameName(each)))] as const;
  });
  const places = new Set(own.map(([, place]) => place));
  const others = header
    .map((name, place) => [name, place] as const)
    .filter(([, place]) => !places.has(place));
  const width = widthOf(header);
  // Blank would say that it still goes on, so it is taken as left out only where some row has the cell.
  const isWanted = ({ terms }: Column<CellValue>, place: number) =>
    terms.ifBlank !== 'fine' || (terms.ifUnreadable === 'refuses-row' && place >= lengths.longest);
  const wanted = own.filter(([name, place]) => isWanted(table.columns[name]!, place));
  return {
    own,
    extra: others.filter(([name]) => name !== ''),
    width,
    fewest: lengths.mayBeBroken ? width : Math.max(...wanted.map(([, place]) => place)) + 1,
    nameless: others.filter(([name, place]) => name === '' && place < width).map(([, place]) => place),
  };
}

function readRow(
  file: string,
  { table, line, cells, lines, misshapen, note }: WrittenRow,
  collectionYear: number | null,
): ReadRow {
  for (const column of table.conceals?.(cells) ?? []) cells[column] = '';
  const child = cells['CHILD'] || null;
  const finding = ({
    column,
    code,
    message,
  }: Omit<Problem, 'column'> & { column: string | null }): Finding => {
    const value = column === null ? null : (cells[column] ?? '').slice(0, 200) || null;
    const at = (column !== null && lines?.get(column)) || line;
    return { table: table.id, file, line: at, column, value, child, code, message };
  };

  const read = { tableId: table.id, line, cells };
  if (misshapen)
    return { ...read, verdict: 'refused', row: null, findings: [finding({ column: null, ...misshapen })] };
  const { row, problems } = readCells(table, cells, collectionYear);
  const verdict = !row ? 'refused' : table.recorded ? 'recorded' : 'held';
  const told = note ? [finding({ column: null, ...note })] : [];
  return { ...read, verdict, row, findings: [...told, ...problems.map(finding)] };
}

function cellsOf({ own, extra }: Layout, raw: readonly string[]): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const [name, place] of own) cells[name] = (raw[place] ?? '').trim();
  if (extra.length === 0) return cells;
  // fromEntries, because an extra column may be called anything, `__proto__` too.
  return { ...cells, ...Object.fromEntries(extra.map(([name, place]) => [name, (raw[place] ?? '').trim()])) };
}

const shortRows = {
  code: 'cells-left-out',
  message:
    'The row has fewer cells than the file has columns, as spreadsheets write rows whose last cells are blank. They were read as blank, here and in other rows of the file.',
};

/** A row whose cells cannot be told to belong under their columns. `mayBeCut`: the file ends with it and without a line break. */
function shapeProblem(
  { width, fewest, nameless }: Layout,
  raw: readonly string[],
  mayBeCut: boolean,
): Omit<Problem, 'column'> | null {
  if (raw.length < (mayBeCut ? width : fewest))
    return {
      code: 'too-few-cells',
      message: `The row has ${raw.length} cells and the file ${width} columns, so it may be cut short. Export it again. The row was not taken.`,
    };
  const isWritten = (place: number) => (raw[place] ?? '').trim() !== '';
  let stray = nameless.some(isWritten);
  for (let place = width; place < raw.length; place++) stray ||= isWritten(place);
  return stray
    ? {
        code: 'cell-without-column',
        message:
          'A cell stands under no column, so the others may have moved. Put a cell that holds a comma in quotation marks. The row was not taken.',
      }
    : null;
}
