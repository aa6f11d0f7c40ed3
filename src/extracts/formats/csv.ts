import { stringify } from 'csv-stringify/sync';
import type { Cell, Sheet } from '../extract.ts';

const byteOrderMark = '\uFEFF';

/**
 * A sheet as CSV. With a byte order mark, or a spreadsheet takes UTF-8 for something else; text that a spreadsheet would
 * run as a formula begins with an apostrophe.
 */
export const csvOf = ({ header, rows }: Sheet): Buffer =>
  Buffer.from(
    byteOrderMark +
      stringify([header, ...rows.map((row) => row.map(valueOf))], {
        record_delimiter: 'windows',
        escape_formulas: true,
      }),
  );

/** A cell as programs read it: `99842`, `2019-01-31`, `[x]`. */
export function valueOf(cell: Cell): string | number {
  if (cell.kind === 'number') return cell.number;
  if (cell.kind === 'day') return cell.day;
  if (cell.kind === 'symbol') return `[${cell.symbol}]`;
  return cell.text;
}
