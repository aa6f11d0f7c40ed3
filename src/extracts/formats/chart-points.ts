import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { dayInWords } from '../days-in-words.ts';
import type { Cell, Chart, Sheet } from '../extract.ts';
import { inWords } from './in-words.ts';

/** A month-end of a chart, in the unit of its value; null where it is missing or not shown. */
export interface ChartPoint {
  readonly day: PlainDate;
  readonly value: number | null;
  readonly words: string;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly isSignal: boolean;
}

export type KnownPoint = ChartPoint & { readonly value: number };

/** The columns of the sheet that its chart names, a point for each month-end. */
export const pointsOf = (rows: Sheet['rows'], chart: Chart): ChartPoint[] =>
  rows.flatMap((row) => {
    const day = row[chart.day];
    return day?.kind === 'day' ? pointOf(row, day.day, chart) : [];
  });

function pointOf(row: readonly Cell[], day: PlainDate, chart: Chart): ChartPoint {
  const numberAt = (column: number | undefined) => {
    const cell = column === undefined ? undefined : row[column];
    return cell?.kind === 'number' ? cell.number : null;
  };
  const value = numberAt(chart.value);
  return {
    day,
    value,
    words: value === null ? '' : inWords(row[chart.value]!) + chart.unit,
    lower: numberAt(chart.lower),
    upper: numberAt(chart.upper),
    isSignal: value !== null && (chart.signals?.includes(day) ?? isOutside(day, value, chart)),
  };
}

const isOutside = (day: PlainDate, value: number, { limits }: Chart): boolean =>
  limits.some(({ from, to, lower, upper }) => day >= from && day <= to && (value < lower || value > upper));

export const isKnown = (point: ChartPoint): point is KnownPoint => point.value !== null;

/** What the chart shows, for whoever does not see it: its type, first and last, range and signals. */
export function chartInWords(title: string, known: readonly KnownPoint[]): string {
  const [first, last] = [known[0]!, known.at(-1)!];
  const byValue = known.toSorted((a, b) => a.value - b.value);
  const signals = known
    .filter(({ isSignal }) => isSignal)
    .map(({ day, words }) => `${words} at ${dayInWords(day)}`);
  return (
    `Line chart of ${known.length} month-ends. ${title}: ${first.words} at ${dayInWords(first.day)}, ` +
    `${last.words} at ${dayInWords(last.day)}, lowest ${byValue[0]!.words}, highest ${byValue.at(-1)!.words}.` +
    (signals.length === 0 ? '' : ` Marked as more than chance: ${signals.join('; ')}.`)
  );
}
