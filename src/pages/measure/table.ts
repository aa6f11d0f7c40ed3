import type { Cell } from '../../extracts/extract.ts';
import { inWords, symbolInWords } from '../../extracts/formats/in-words.ts';

/** A table as the template shows it: the first column heads each row, numbers stand right. */
export interface Table {
  readonly header: readonly { readonly name: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly {
    readonly words: string;
    readonly isNumber: boolean;
    /** What a symbol in square brackets means; null of anything else. */
    readonly means: string | null;
  }[])[];
}

export function tableOf(header: readonly string[], rows: readonly (readonly Cell[])[]): Table {
  const isNumber = header.map((_, column) =>
    rows.every((row) => row[column]?.kind === 'number' || row[column]?.kind === 'symbol'),
  );
  return {
    header: header.map((name, column) => ({ name, isNumber: isNumber[column]! })),
    rows: rows.map((row) =>
      row.map((cell, column) => ({
        words: inWords(cell),
        isNumber: isNumber[column]!,
        means: cell.kind === 'symbol' ? symbolInWords[cell.symbol] : null,
      })),
    ),
  };
}
