import type { Table } from '../ssda903/table.ts';
import { knownTables } from './known-tables.ts';

export type Recognised = { readonly table: Table } | { readonly code: string; readonly message: string };

/** Most columns a file may have. */
export const mostColumns = 1_000;

/**
 * The table whose columns all stand in the header, in any order and case; or why there is none to be sure of. Of a table of
 * the return that had other columns in other years, the form of which most columns are there.
 */
export function recognise(header: readonly string[], tables = knownTables): Recognised {
  const wrongKind = wrongSeparator(header);
  if (wrongKind) return wrongKind;

  const names = header.map(sameName).filter((name) => name !== '');
  if (header.length > mostColumns)
    return {
      code: 'too-many-columns',
      message: `The file has more than ${mostColumns} columns. Export it again.`,
    };
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined)
    return { code: 'column-twice', message: `The column ${twice} stands twice. Remove the wrong one.` };

  const present = new Set(names);
  const fits = tables
    .filter((each) => missingFrom(each, present).length === 0)
    .toSorted((a, b) => Object.keys(b.columns).length - Object.keys(a.columns).length);
  const [table] = fits;
  if (!table) return noTable(present);
  const other = fits.find(({ id }) => id !== table.id);
  if (other)
    return {
      code: 'two-tables',
      message: `The columns are those of ${table.id} and of ${other.id}. Send each table in a file of its own.`,
    };
  return { table };
}

/** Column names are told apart without regard to case, blanks around them and the shape of an apostrophe. */
export const sameName = (name: string): string => name.trim().toUpperCase().replaceAll(/[‘’]/g, "'");

/** What a file may call the table's column, as `sameName` gives it. */
export const namesOf = ({ headings }: Table, column: string): string[] =>
  (headings?.[column] ?? [column]).map(sameName);

const required = (table: Table): string[] =>
  Object.keys(table.columns).filter((column) => !table.optional?.includes(column));

const missingFrom = (table: Table, present: ReadonlySet<string>): string[] =>
  required(table).filter((column) => !namesOf(table, column).some((name) => present.has(name)));

function noTable(present: ReadonlySet<string>): Recognised {
  const likeness = (table: Table) => {
    const wanted = required(table).length;
    const shared = wanted - missingFrom(table, present).length;
    return shared / (wanted + present.size - shared);
  };
  const nearest = knownTables.reduce((a, b) => (likeness(b) > likeness(a) ? b : a));
  const message =
    likeness(nearest) === 0
      ? 'The first line names no column of any table known here. The column names must stand in the first line.'
      : `The columns fit no table. The nearest is ${nearest.id}, which also needs: ${missingFrom(
          nearest,
          present,
        )
          .map((column) => nearest.headings?.[column]?.[0] ?? column)
          .join(', ')}.`;
  return { code: 'unknown-table', message };
}

function wrongSeparator(header: readonly string[]): Recognised | null {
  const [first = ''] = header;
  const advice = 'Save the file with commas ("CSV UTF-8 (comma delimited)") and send that.';
  if (/^"?sep=/i.test(first.trim()))
    return { code: 'separator-line', message: `The first line is "sep=", not the column names. ${advice}` };
  const separator = { ';': 'semicolons', '\t': 'tabs', '|': 'upright strokes' };
  for (const [mark, name] of Object.entries(separator))
    if (header.length === 1 && first.trim().includes(mark))
      return { code: 'wrong-separator', message: `The cells are parted by ${name}, not commas. ${advice}` };
  return null;
}
