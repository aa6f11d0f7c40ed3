import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { collectionYearOn } from '../../domain/dates/collection-year.ts';
import type { CellValue, Collections } from './column.ts';
import { ukDay } from './days.ts';
import type { Table } from './table.ts';

export type ReadCells = Record<string, CellValue | null>;

export interface Problem {
  readonly column: string;
  readonly code: string;
  readonly message: string;
}

/**
 * A row's text into values, with every problem met at once. `row` is null when the row is refused.
 * `cells` holds the trimmed text of every column of the table.
 */
export function readCells(
  table: Table,
  cells: Readonly<Record<string, string>>,
  collectionYear: number | null,
): { row: ReadCells | null; problems: Problem[] } {
  const row: ReadCells = {};
  const problems: Problem[] = [];
  let isRefused = false;

  for (const [name, { terms }] of columnsInOrder(table)) {
    const cell = cells[name] ?? '';
    row[name] = null;
    if (cell === '') {
      if (terms.ifBlank === 'fine') continue;
      problems.push({ column: name, code: terms.rule ?? 'blank', message: blankMessage(terms.ifBlank) });
      if (terms.ifBlank === 'refuses-row') isRefused = true;
      continue;
    }
    const value = terms.read(cell, collectionsOf(row, terms.datedBy, collectionYear));
    if (typeof value !== 'object') {
      row[name] = value;
      continue;
    }
    const isKept = 'kept' in value;
    if (isKept) row[name] = value.kept;
    const refuses = !isKept && terms.ifUnreadable === 'refuses-row';
    if (refuses) isRefused = true;
    const message = refuses ? `${value.message} ${rowRefused}` : value.message;
    problems.push({ column: name, code: terms.rule ?? value.code, message });
  }

  const finding = (column: string, code: string, message: string): void => {
    problems.push({ column, code, message });
  };
  const refusal = (column: string, code: string, message: string): void => {
    finding(column, code, `${message} ${rowRefused}`);
    isRefused = true;
  };
  if (!isRefused && table.span) checkSpan(row, table.span, refusal);
  if (!isRefused) table.check?.({ row, cells, collectionYear, finding, refusal });
  return { row: isRefused ? null : row, problems };
}

function checkSpan(
  row: ReadCells,
  [start, end]: NonNullable<Table['span']>,
  refusal: (column: string, code: string, message: string) => void,
): void {
  const [began, ended] = [row[start] as PlainDate, row[end] as PlainDate | null];
  if (ended === null || ended > began) return;
  const says = `Began on ${ukDay(began)} and ended on ${ukDay(ended)}.`;
  refusal(
    end,
    'ends-before-it-begins',
    `${says} ${end} is the first day it no longer held: send a later one.`,
  );
}

const rowRefused = 'The row was not taken.';

const blankMessage = (ifBlank: 'finding' | 'refuses-row'): string =>
  ifBlank === 'finding' ? 'Blank. Fill it in.' : `Blank. Fill it in. ${rowRefused}`;

function collectionsOf(
  row: ReadCells,
  datedBy: string | null,
  collectionYear: number | null,
): Collections | null {
  const day = datedBy === null ? null : ((row[datedBy] ?? null) as PlainDate | null);
  const year = day === null ? collectionYear : collectionYearOn(day);
  if (year === null) return null;
  return { from: Math.min(year, collectionYear ?? year), to: Math.max(year, collectionYear ?? year) };
}

/** A table's columns, those that a day in another column decides on coming last; laid out once a table. */
function columnsInOrder(table: Table): [string, Table['columns'][string]][] {
  let order = ordered.get(table);
  if (!order) {
    const columns = Object.entries(table.columns);
    order = [...columns.filter(([, c]) => !c.terms.datedBy), ...columns.filter(([, c]) => c.terms.datedBy)];
    ordered.set(table, order);
  }
  return order;
}

const ordered = new WeakMap<Table, [string, Table['columns'][string]][]>();
