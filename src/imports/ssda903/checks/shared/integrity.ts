import { defineCheck, type Check } from '../check.ts';
import type { AnyRow, ChildReturn, ReturnRow, TableId } from '../return-rows.ts';

type TableBesideHeader = Exclude<TableId, 'Header'>;
const own = { severity: 'integrity', from: 2023 } as const;

/** A check that each child of the table has a row of Header. */
export const standsInHeader = (rule: string, table: TableBesideHeader): Check =>
  defineCheck({
    ...own,
    rule,
    says: `A child of ${table} is not in Header`,
    todo: `Send the child's row of Header, or put CHILD right in ${table}.`,
    fields: { [table]: ['CHILD'] },
    find: (child) => (child.Header.length > 0 ? [] : rowsOf(child, table)),
  });

/** A check that the table has one row of a child at most. */
export const standsOnce = (rule: string, table: TableId): Check =>
  defineCheck({
    ...own,
    rule,
    says: `A child stands more than once in ${table}`,
    todo: `Send one row of the child in ${table}; take out those that say it again or say it wrong.`,
    fields: { [table]: ['CHILD'] },
    find: (child) => (child[table].length > 1 ? rowsOf(child, table) : []),
  });

/** A check that the table has the child's date of birth as Header has it; what cannot be read is not compared. */
export const isBornAsInHeader = (rule: string, table: Exclude<TableBesideHeader, 'Episodes'>): Check =>
  defineCheck({
    ...own,
    rule,
    says: `The date of birth in ${table} is not the one in Header`,
    todo: `Put DOB right in ${table} or in Header.`,
    fields: { [table]: ['DOB'] },
    find(child) {
      const born = child.Header.flatMap(({ day }) => day.DOB ?? []);
      const rows: readonly Exclude<AnyRow, ReturnRow<'Episodes'>>[] = child[table];
      return rows.filter(({ day: { DOB } }) => DOB !== null && born.some((day) => day !== DOB));
    },
  });

const rowsOf = (child: ChildReturn, table: TableId): readonly AnyRow[] => child[table];
