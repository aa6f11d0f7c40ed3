import type { PlainDate } from '../../../../domain/dates/plain-date.ts';

interface Span {
  readonly start: PlainDate;
  /** Null while it is open. */
  readonly end: PlainDate | null;
}

/** The rows, in the order given, that start before an earlier one has ended or come after one that is still open. */
export function overlapping<Row>(rows: readonly Row[], spanOf: (row: Row) => Span): Row[] {
  const found: Row[] = [];
  let isOpen = false;
  let latestEnd: PlainDate | null = null;
  for (const row of rows) {
    const { start, end } = spanOf(row);
    if (isOpen || (latestEnd !== null && start < latestEnd)) found.push(row);
    if (end === null) isOpen = true;
    else if (latestEnd === null || end > latestEnd) latestEnd = end;
  }
  return found;
}

/** The rows in order of their ends; an open one stands by its start. */
export function inOrderOfEnd<Row>(rows: readonly Row[], spanOf: (row: Row) => Span): readonly Row[] {
  const key = (row: Row) => spanOf(row).end ?? spanOf(row).start;
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
