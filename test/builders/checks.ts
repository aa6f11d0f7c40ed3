import type { Check, Provider, ReturnContext } from '../../src/imports/ssda903/checks/check.ts';
import {
  childReturn,
  returnRow,
  returnTables,
  type AnyRow,
  type ColumnOf,
  type TableId,
} from '../../src/imports/ssda903/checks/return-rows.ts';
import { dateOf } from '../../src/domain/dates/plain-date.ts';
import { kirklees } from './places.ts';

type Cells<T extends TableId> = { readonly [Column in ColumnOf<T>]?: string | null };
/** Rows by table as they stand in a file; `Episodes_last` is the return of the year before. */
export type Rows = { readonly [T in TableId]?: readonly Cells<T>[] } & {
  readonly [T in TableId as `${T}_last`]?: readonly Cells<T>[];
};
/** The places of the rows at fault, by table, from 0. */
export type Faults = { readonly [T in TableId | `${TableId}_last`]?: readonly number[] };

type Case = readonly [why: string, rows: Rows, faults: Faults];

export interface Given extends Partial<Omit<ReturnContext, 'providers'>> {
  readonly providers?: readonly Provider[];
}

/**
 * One test for each case: which rows of the return of the collection year the check finds. At least one case must have a
 * fault and one none, or the check could find nothing, or everything, unseen.
 */
export function finds(check: Check, collectionYear: number, cases: readonly Case[], given: Given = {}): void {
  describe(`rule ${check.rule} in ${collectionYear}`, () => {
    for (const [why, rows, faults] of cases)
      it(why, () => expect(faultsIn(check, collectionYear, rows, given)).toEqual(faults));
    it('has a case of both kinds', () => {
      const kinds = cases.map(([, , faults]) => Object.values(faults).some((places) => places.length > 0));
      expect(new Set(kinds)).toEqual(new Set([true, false]));
    });
  });
}

/** The places of the rows the check finds, by table; every row is frozen, so that a check that changes one throws. */
export function faultsIn(
  check: Check,
  collectionYear: number,
  rows: Rows,
  { providers, ...given }: Given = {},
): Faults {
  const all = rowsIn(rows);
  const context: ReturnContext = {
    collectionYear,
    start: dateOf(collectionYear - 1, 4, 1),
    lastDay: dateOf(collectionYear, 3, 31),
    authority: kirklees,
    sharedUpns: sharedUpnsIn(all),
    ...given,
    providers: providers ? new Map(providers.map((each) => [each.urn, each])) : null,
  };
  const hasLastYear = Object.keys(rows).some((name) => name.endsWith('_last'));
  const children = new Map<string, AnyRow[]>();
  for (const row of all) children.set(row.text.CHILD, [...(children.get(row.text.CHILD) ?? []), row]);
  const faults: Record<string, number[]> = {};
  for (const [child, theirs] of children)
    for (const { table, index, isLastYear } of check.find(childReturn(child, theirs, hasLastYear), context))
      (faults[isLastYear ? `${table}_last` : table] ??= []).push(index);
  for (const places of Object.values(faults)) places.sort((a, b) => a - b);
  return faults;
}

function rowsIn(rows: Rows): AnyRow[] {
  return (Object.keys(returnTables) as TableId[]).flatMap((table) =>
    [table, `${table}_last` as const].flatMap((name) =>
      (rows[name] ?? []).map((cells, index) => {
        const row = returnRow(table, index, cells as Record<string, string>, name !== table);
        Object.freeze(row.text);
        Object.freeze(row.day);
        return Object.freeze(row) as AnyRow;
      }),
    ),
  );
}

function sharedUpnsIn(rows: readonly AnyRow[]): Set<string> {
  const upns = rows.flatMap((row) => (row.table === 'Header' && !row.isLastYear ? [row.text.UPN] : []));
  return new Set(upns.filter((upn, index) => upn !== '' && upns.indexOf(upn) !== index));
}
