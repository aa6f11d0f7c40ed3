import { dayInWords } from '../days-in-words.ts';
import type { Cell } from '../extract.ts';

/** A cell as people read it: `1,234`, `75.0`, `31 January 2019`, `[x]`. */
export function inWords(cell: Cell): string {
  if (cell.kind === 'number') {
    const decimals = { minimumFractionDigits: cell.decimals, maximumFractionDigits: cell.decimals };
    return cell.number.toLocaleString('en-GB', decimals);
  }
  if (cell.kind === 'day') return dayInWords(cell.day);
  if (cell.kind === 'symbol') return `[${cell.symbol}]`;
  return cell.text;
}
