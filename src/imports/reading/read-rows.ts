import type { Finding } from '../finding.ts';
import { readCells, type Problem, type ReadCells } from '../ssda903/read-cells.ts';
import type { OpenedFile, ReadableFile } from './open-file.ts';
import { sameName } from './recognise.ts';
import { recordsOf, type CsvRecord } from './records.ts';

export interface ReadRow {
  /** The line where the record begins, counting from 1. */
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
  if (!opened.table) return;
  const layout = layoutOf(opened);
  let isHeader = true;
  for await (const records of recordsOf(opened))
    for (const record of records) {
      if (!isHeader) yield readRow(opened, layout, record, collectionYear);
      isHeader = false;
    }
}

interface Layout {
  /** Column names with their places in the header: the table's own, then the extra ones. */
  readonly own: readonly (readonly [name: string, place: number])[];
  readonly extra: readonly (readonly [name: string, place: number])[];
  /** How many cells reach to the last named column. */
  readonly width: number;
  /** Places before it that have no name. */
  readonly nameless: readonly number[];
}

function layoutOf({ header, table }: ReadableFile): Layout {
  const own = Object.keys(table.columns).map(
    (name) => [name, header.findIndex((each) => sameName(each) === sameName(name))] as const,
  );
  const places = new Set(own.map(([, place]) => place));
  const others = header
    .map((name, place) => [name, place] as const)
    .filter(([, place]) => !places.has(place));
  const width = header.findLastIndex((name) => name !== '') + 1;
  return {
    own,
    extra: others.filter(([name]) => name !== ''),
    width,
    nameless: others.filter(([name, place]) => name === '' && place < width).map(([, place]) => place),
  };
}

function readRow(
  { table, name: file }: ReadableFile,
  layout: Layout,
  { line, cells: raw }: CsvRecord,
  collectionYear: number | null,
): ReadRow {
  const cells = cellsOf(layout, raw);
  for (const column of table.conceals?.(cells) ?? []) cells[column] = '';
  const child = cells['CHILD'] || null;
  const finding = ({
    column,
    code,
    message,
  }: Omit<Problem, 'column'> & { column: string | null }): Finding => {
    const value = column === null ? null : (cells[column] ?? '').slice(0, 200) || null;
    return { table: table.id, file, line, column, value, child, code, message };
  };

  const misshapen = shapeProblem(layout, raw);
  if (misshapen)
    return {
      line,
      cells,
      verdict: 'refused',
      row: null,
      findings: [finding({ column: null, ...misshapen })],
    };
  const { row, problems } = readCells(table, cells, collectionYear);
  const verdict = !row ? 'refused' : table.recorded ? 'recorded' : 'held';
  return { line, cells, verdict, row, findings: problems.map(finding) };
}

function cellsOf({ own, extra }: Layout, raw: readonly string[]): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const [name, place] of own) cells[name] = (raw[place] ?? '').trim();
  if (extra.length === 0) return cells;
  // fromEntries, because an extra column may be called anything, `__proto__` too.
  return { ...cells, ...Object.fromEntries(extra.map(([name, place]) => [name, (raw[place] ?? '').trim()])) };
}

/** A row whose cells cannot be told to belong under their columns. */
function shapeProblem({ width, nameless }: Layout, raw: readonly string[]): Omit<Problem, 'column'> | null {
  if (raw.length < width)
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
