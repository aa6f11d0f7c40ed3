import type { Columns, Table } from '../table.ts';

/** What one collection year changed in the tables of the return. Codes have their years in their own lists (`domain/codes`). */
export interface Changes {
  /** Tables that came. */
  readonly added?: readonly Table[];
  /** Ids of tables that went. */
  readonly dropped?: readonly string[];
  /** By the id of a table that stayed: columns that came, at its end, and names of those that went. */
  readonly columns?: Readonly<
    Record<string, { readonly added?: Columns; readonly dropped?: readonly string[] }>
  >;
}

/**
 * The tables of the year before with what this year changed; a table that stayed as it was is the same object.
 * Throws an Error when a change is of a table or column that the year before does not have.
 */
export function changed(
  before: readonly Table[],
  { added = [], dropped = [], columns = {} }: Changes,
): Table[] {
  const ids = before.map(({ id }) => id);
  mustStand([...dropped, ...Object.keys(columns)], ids);
  mustNotStand(
    added.map(({ id }) => id),
    ids,
  );
  const stayed = before.filter(({ id }) => !dropped.includes(id));
  return [...stayed.map((table) => withColumns(table, columns[table.id])), ...added];
}

function withColumns(table: Table, changes: NonNullable<Changes['columns']>[string] | undefined): Table {
  if (!changes) return table;
  const { added = {}, dropped = [] } = changes;
  const names = Object.keys(table.columns);
  mustStand(dropped, names);
  mustNotStand(Object.keys(added), names);
  const stayed = Object.entries(table.columns).filter(([name]) => !dropped.includes(name));
  return { ...table, columns: { ...Object.fromEntries(stayed), ...added } };
}

function mustStand(names: readonly string[], among: readonly string[]): void {
  const stranger = names.find((name) => !among.includes(name));
  if (stranger !== undefined) throw new Error(`The year before has no ${stranger}.`);
}

function mustNotStand(names: readonly string[], among: readonly string[]): void {
  const known = names.find((name) => among.includes(name));
  if (known !== undefined) throw new Error(`The year before has ${known} already.`);
}
