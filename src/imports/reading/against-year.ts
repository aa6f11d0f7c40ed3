import type { Finding } from '../finding.ts';
import type { Problem } from '../ssda903/read-cells.ts';
import type { Table } from '../ssda903/table.ts';
import { collections, tablesOfAnyYear, type Collections } from '../ssda903/years/tables-in.ts';
import type { OpenedFile } from './open-file.ts';
import { sameName } from './recognise.ts';

/** A finding for each table and column of the file that the return of its year does not have, or has besides. */
export function findingsAgainstYear(opened: OpenedFile, collectionYear: number | null): Finding[] {
  const told =
    opened.format === 'csv'
      ? againstYear(opened.table, opened.header, collectionYear)
      : // XML leaves an element out that has nothing to tell, so only what its tables have is compared.
        tablesOfAnyYear
          .filter(({ id }) => opened.tableIds.includes(id))
          .flatMap((table) => againstYear(table, Object.keys(table.columns), collectionYear));
  const nowhere = { file: opened.name, line: null, value: null, child: null };
  return told.map((problem) => ({ ...nowhere, ...problem }));
}

/**
 * What a file has that the return of its year does not, and the other way round; `names` are its columns. What is told of a
 * year that does not ask for it is taken all the same, for what it means is certain. Nothing is said of a year we do not know.
 */
export function againstYear(
  table: Table,
  names: readonly string[],
  collectionYear: number | null,
  known: Collections = collections,
): (Omit<Problem, 'column'> & { readonly table: string; readonly column: string | null })[] {
  const ofTable = [...known].flatMap(([year, tables]) =>
    tables.filter(({ id }) => id === table.id).map((form) => [year, form] as const),
  );
  if (collectionYear === null || ofTable.length === 0 || !known.has(collectionYear)) return [];
  const ofYear = ofTable.find(([year]) => year === collectionYear)?.[1];
  const theReturn = `The return of ${inWords(collectionYear)}`;
  if (!ofYear) {
    const years = ofTable.map(([year]) => year);
    return [
      {
        table: table.id,
        column: null,
        code: 'table-not-in-year',
        message: `${theReturn} has no table ${table.id}; ${spanOf(years)} it. Check the year. Its rows were read all the same.`,
      },
    ];
  }
  const present = new Set(names.map(sameName));
  const wanted = new Set(Object.keys(ofYear.columns));
  const ofAnyYear = new Set(ofTable.flatMap(([, form]) => Object.keys(form.columns)));
  const strange = [...ofAnyYear].filter((name) => present.has(sameName(name)) && !wanted.has(name));
  const lacking = [...wanted].filter((name) => !present.has(sameName(name)));
  return [
    ...strange.map((column) => ({
      table: table.id,
      column,
      code: 'column-not-in-year',
      message: `${theReturn} has no column ${column} in ${table.id}. Check the year. It was read all the same.`,
    })),
    ...lacking.map((column) => ({
      table: table.id,
      column,
      code: 'column-missing',
      message: `${theReturn} has a column ${column} in ${table.id}, and this file has none. Send it too. It was taken as blank.`,
    })),
  ];
}

const spanOf = (years: readonly number[]): string => {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last
    ? `that of ${inWords(first)} has`
    : `those of ${inWords(first)} to ${inWords(last)} have`;
};

const inWords = (year: number): string => `${year - 1}/${String(year).slice(2)}`;
