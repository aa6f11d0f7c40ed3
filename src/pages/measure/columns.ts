import type { Reading } from '../../extracts/board-monthly/reading.ts';
import { countCell, rateOfCells, ratioCells, shareCells } from '../../extracts/board-monthly/trend.ts';
import { number, symbol, type Cell, type Chart } from '../../extracts/extract.ts';
import type { Measure } from '../../measures/measure.ts';
import type { Figure } from '../../measures/tally.ts';

export interface Columns {
  readonly header: readonly string[];
  /** `null` where there is no figure. */
  cells(figure: Figure | null): Cell[];
  /** Which columns are drawn; none of a mix. */
  readonly drawn: Pick<Chart, 'value' | 'lower' | 'upper'> | null;
}

/** The columns that a measure of this kind has, of a month or of a group. */
export function columnsOf({ shows, unit, kinds }: Measure): Columns {
  const interval = ['Lower 95%', 'Upper 95%'];
  if (kinds)
    return {
      header: [...kinds, 'All'],
      cells: (figure) => [
        ...kinds.map((kind) => kindCell(figure, kind)),
        figure ? number(figure.denominator!) : symbol('x'),
      ],
      drawn: null,
    };
  switch (shows) {
    case 'share':
      return {
        header: ['Number', 'Of', '%', ...interval],
        cells: (figure) => shareCells(readingOf(figure)),
        drawn: { value: 3, lower: 4, upper: 5 },
      };
    case 'ratio':
      return {
        header: unit === '%' ? ['FTE', 'Of FTE', '%'] : ['Number', 'Of FTE', unit!],
        cells: (figure) => ratioCells(unit!, readingOf(figure)),
        drawn: { value: 3 },
      };
    case 'rate per 10,000':
      return {
        header: ['Number', 'Rate per 10,000', ...interval],
        cells: (figure) =>
          figure ? [number(figure.numerator!), ...rateOfCells(figure)] : Array<Cell>(4).fill(symbol('x')),
        drawn: { value: 2, lower: 3, upper: 4 },
      };
    case 'median':
    case 'mean':
      return {
        header: [`${shows === 'mean' ? 'Mean' : 'Median'} (${unit})`, 'Lower quarter', 'Upper quarter', 'Of'],
        cells: spreadCells,
        drawn: { value: 1 },
      };
    case 'count':
    case 'net change':
      return {
        header: [shows === 'count' ? 'Number' : 'Change'],
        cells: (figure) => [countCell(readingOf(figure))],
        drawn: { value: 1 },
      };
  }
}

const readingOf = (figure: Figure | null): Reading =>
  figure ? { figure, missing: null } : { figure, missing: 'It was not counted.', symbol: 'x', of: null };

const kindCell = (figure: Figure | null, kind: string): Cell => {
  const found = figure?.kinds.find((one) => one.kind === kind);
  return found ? number(found.count) : symbol('x');
};

function spreadCells(figure: Figure | null): Cell[] {
  if (!figure) return Array<Cell>(4).fill(symbol('x'));
  const { value, quartiles, denominator } = figure;
  const shown = value === null || !quartiles ? null : [value, quartiles.lower, quartiles.upper];
  const none = symbol(denominator === 0 ? 'z' : 'u');
  return [...(shown ? shown.map((one) => number(one, 1)) : [none, none, none]), number(denominator!)];
}
