import type { PlainDate } from '../domain/dates/plain-date.ts';

export type Cell = string | number | null;

/** The text of a CSV file as councils send it; null is an empty cell. */
export const csv = (header: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [header, ...rows].map((row) => row.map(written).join(',') + '\n').join('');

const written = (cell: Cell): string => {
  const text = String(cell ?? '');
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A day as the return writes it: 31/01/2019; null stays an empty cell. */
export const ukDate = (day: PlainDate | null | undefined): string =>
  day ? `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}` : '';
