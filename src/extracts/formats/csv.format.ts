import { stringify } from 'csv-stringify/sync';
import { defineFormat, type Cell } from '../extract.ts';

const byteOrderMark = '\uFEFF';

/**
 * The tidy table alone. With a byte order mark, or a spreadsheet takes UTF-8 for something else; text that a
 * spreadsheet would run as a formula begins with an apostrophe.
 */
export default defineFormat({
  id: 'csv',
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  *write({ data }) {
    const rows = [data.header, ...data.rows.map((row) => row.map(valueOf))];
    yield Buffer.from(
      byteOrderMark + stringify(rows, { record_delimiter: 'windows', escape_formulas: true }),
    );
  },
});

function valueOf(cell: Cell): string | number {
  if (cell.kind === 'number') return cell.number;
  if (cell.kind === 'day') return cell.day;
  if (cell.kind === 'symbol') return `[${cell.symbol}]`;
  return cell.text;
}
