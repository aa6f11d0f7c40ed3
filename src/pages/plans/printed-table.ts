import { dayInWords } from '../../extracts/days-in-words.ts';
import type { PrintedFigure } from '../../plans/plan.ts';

/** What a plan printed, as it printed it; null where it printed nothing. */
export const printedTable = (figures: readonly PrintedFigure[]) =>
  figures.length === 0
    ? null
    : {
        header: [
          { name: 'What' },
          { name: 'As printed', isNumber: true },
          { name: 'Of' },
          { name: 'The day it tells of' },
        ],
        rows: figures.map(({ text, value, unit, of, asAt }) => [
          { words: text },
          { words: numberInWords(value, unit), isNumber: true },
          { words: of ?? 'The council' },
          { words: asAt ? dayInWords(asAt) : 'Not said' },
        ]),
      };

/** `63.4 for each 10,000 children`, `47%`, `72,670 children`; with so many decimals where that is known. */
export function numberInWords(value: number, unit: string, decimals?: number): string {
  const number = value.toLocaleString('en-GB', {
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? 4,
  });
  return unit === '%' ? `${number}%` : `${number} ${unit}`;
}
