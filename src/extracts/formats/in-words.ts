import { dayInWords } from '../days-in-words.ts';
import type { Cell, CellSymbol, Sheet } from '../extract.ts';

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

export const symbolInWords: Record<CellSymbol, string> = {
  c: 'suppressed: a small number could point to a person',
  u: 'too few people to say',
  x: 'missing',
  z: 'not applicable',
};

/** What stands below a sheet: its notes, and what each symbol in it says. */
export function notesOf({ notes, rows }: Sheet): string[] {
  const used = new Set(rows.flat().flatMap((cell) => (cell.kind === 'symbol' ? cell.symbol : [])));
  return [...notes, ...[...used].toSorted().map((symbol) => `[${symbol}]: ${symbolInWords[symbol]}.`)];
}

/** Whether what stands in a column is numbers, or symbols in their place. */
export const isNumeric = ({ rows }: Sheet, column: number): boolean =>
  rows.length > 0 && rows.every((row) => row[column]?.kind === 'number' || row[column]?.kind === 'symbol');
