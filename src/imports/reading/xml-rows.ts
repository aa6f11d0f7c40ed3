import type { Table } from '../ssda903/table.ts';
import { tablesOfAnyYear } from '../ssda903/years/tables-in.ts';
import type { XmlElement } from './xml-elements.ts';

/** A row of a table, as the XML of a child tells it. */
export interface XmlRow {
  readonly table: Table;
  /** Where its element begins. */
  readonly line: number;
  /** The trimmed text of every column of the table, and of elements besides that stand in no table. */
  readonly cells: Record<string, string>;
  /** Where the element of a column stands, when it has one. */
  readonly lines: ReadonlyMap<string, number>;
  /** A column that two elements tell of; null when none does. */
  readonly twice: string | null;
}

export interface ChildRows {
  readonly rows: readonly XmlRow[];
  /** Elements that hold something and stand in no table. */
  readonly unknown: readonly XmlElement[];
}

/** Elements that are called otherwise than the column of the CSV. */
const columnNamed: Readonly<Record<string, string>> = { CHILDID: 'CHILD', PL: 'PLACE' };
/** What every group of a child's elements may tell of, and its header tells for all of them. */
const ofTheChild = ['CHILD', 'DOB', 'SEX'];
/** Says in the header that the child is in the UASC table. */
const uascFlag = 'UASC';

/** Of a table that changed over the years, its last form. */
const tables = new Map(tablesOfAnyYear.map((table) => [table.id, table]));
/** Which table a column makes a row of. */
const tableOf = new Map(
  [...tables.values()].flatMap((table) =>
    Object.keys(table.columns)
      .filter((name) => !ofTheChild.includes(name))
      .map((name) => [name, table] as const),
  ),
);
const [header, uasc] = [tables.get('Header')!, tables.get('UASC')!];

/**
 * The rows of one element under the root. A group of elements is known by what stands in it, never by its own name, as a CSV
 * is by its columns; the header may hold what UASC, OC3 and AD1 tell. A group with nothing in it is no row.
 */
export function rowsOf(child: XmlElement): ChildRows {
  const headerElement = child.children.find(({ name }) => name === 'HEADER');
  const ofHeader = leavesOf(headerElement).filter((leaf) => ofTheChild.includes(columnOf(leaf)));
  const known: OfTheChild = {
    cells: new Map(ofHeader.map((leaf) => [columnOf(leaf), leaf.text.trim()])),
    twice: twiceIn(ofHeader),
  };
  const groups = groupsIn(child).map((group) => rowsOfGroup(group, known, group === headerElement));
  return {
    rows: groups.flatMap(({ rows }) => rows),
    unknown: [...leavesOf(child).filter(isFilled), ...groups.flatMap(({ unknown }) => unknown)],
  };
}

interface OfTheChild {
  readonly cells: ReadonlyMap<string, string>;
  /** Told of twice, so that it is not certain whose the rows are. */
  readonly twice: string | null;
}

function rowsOfGroup(group: XmlElement, known: OfTheChild, isHeader: boolean): ChildRows {
  const leaves = leavesOf(group);
  const filled = leaves.filter(isFilled);
  const told = new Set(isHeader ? [header] : []);
  for (const leaf of filled) if (tableOf.has(columnOf(leaf))) told.add(tableOf.get(columnOf(leaf))!);
  if (isHeader && filled.some(saysUasc)) told.add(uasc);
  const stray = filled.filter(
    (leaf) => !tableOf.has(columnOf(leaf)) && ![...ofTheChild, uascFlag].includes(columnOf(leaf)),
  );
  return {
    rows: [...told].map((table) => rowOf(table, group, leaves, known, stray)),
    unknown: told.size === 0 && filled.length > 0 ? [group] : stray,
  };
}

function rowOf(
  table: Table,
  group: XmlElement,
  leaves: readonly XmlElement[],
  known: OfTheChild,
  besides: readonly XmlElement[],
): XmlRow {
  const names = Object.keys(table.columns);
  const own = leaves.filter((leaf) => names.includes(columnOf(leaf)));
  const cells = Object.fromEntries(besides.map(({ name, text }) => [name, text.trim()]));
  for (const name of names) cells[name] = known.cells.get(name) ?? '';
  for (const leaf of own) cells[columnOf(leaf)] = leaf.text.trim();
  return {
    table,
    line: group.line,
    cells,
    lines: new Map(own.map((leaf) => [columnOf(leaf), leaf.line])),
    twice: twiceIn(own) ?? known.twice,
  };
}

const isFilled = ({ text }: XmlElement): boolean => text.trim() !== '';
const saysUasc = ({ name, text }: XmlElement): boolean =>
  name === uascFlag && /^(1|1\.0|true)$/i.test(text.trim());

/** The first column that two of the elements tell of. */
function twiceIn(leaves: readonly XmlElement[]): string | null {
  const columns = leaves.map(columnOf);
  return columns.find((name, i) => columns.indexOf(name) !== i) ?? null;
}

const columnOf = ({ name }: XmlElement): string => columnNamed[name] ?? name;

const leavesOf = (element: XmlElement | undefined): XmlElement[] =>
  element?.children.filter(({ children }) => children.length === 0) ?? [];

/** The element's groups and the groups in them, in the order of the file. */
const groupsIn = (element: XmlElement): XmlElement[] =>
  element.children
    .filter(({ children }) => children.length > 0)
    .flatMap((group) => [group, ...groupsIn(group)]);
