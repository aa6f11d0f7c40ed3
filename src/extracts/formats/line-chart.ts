import { dayNumber, type PlainDate } from '../../domain/dates/plain-date.ts';
import { dayInWords, monthInWords } from '../days-in-words.ts';
import type { Cell, Chart, Sheet } from '../extract.ts';
import { inWords } from './in-words.ts';

export const frame = { width: 640, height: 220, left: 60, right: 560, top: 16, bottom: 176 };

interface Point {
  readonly day: PlainDate;
  readonly words: string;
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** Everything a template needs to draw the line, in the units of `frame`. */
export interface Drawing {
  readonly frame: typeof frame;
  /** One piece of line, and of the band of its interval, between months that are missing. */
  readonly lines: readonly string[];
  readonly bands: readonly string[];
  readonly ticks: readonly { readonly y: string; readonly words: string }[];
  readonly end: { readonly x: string; readonly y: string; readonly words: string };
  readonly first: string;
  readonly last: string;
  readonly hasInterval: boolean;
  readonly fromNought: boolean;
  /** What the chart shows, for whoever does not see it. */
  readonly inWords: string;
}

/** Draws the columns of the sheet that its chart names. Null with fewer than two months to draw. */
export function lineChart({ rows, title, chart }: Sheet): Drawing | null {
  if (!chart) return null;
  const points = rows.map((row) => pointOf(row, chart));
  const known = points.filter((point) => point !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || known.length < 2) return null;

  const scale = scaleOf(known, chart.unit);
  const [from, to] = [dayNumber(first.day), dayNumber(last.day)];
  const x = ({ day }: Point) => at(frame.left, frame.right, (dayNumber(day) - from) / (to - from));
  const y = (value: number) => at(frame.bottom, frame.top, (value - scale.low) / (scale.high - scale.low));
  const path = (of: readonly Point[], value: (point: Point) => number) =>
    of.map((point) => `${x(point)},${y(value(point))}`);

  const stretches = unbroken(points);
  const hasInterval = known.every(({ lower }) => lower !== null);
  return {
    frame,
    lines: stretches.map((stretch) => path(stretch, ({ value }) => value).join(' ')),
    bands: hasInterval
      ? stretches.map((stretch) =>
          [
            ...path(stretch, ({ lower }) => lower!),
            ...path(stretch, ({ upper }) => upper!).toReversed(),
          ].join(' '),
        )
      : [],
    ticks: scale.ticks.map((tick) => ({ y: y(tick), words: `${tick}${chart.unit}` })),
    end: { x: x(last), y: y(last.value), words: last.words },
    first: monthInWords(first.day),
    last: monthInWords(last.day),
    hasInterval,
    fromNought: scale.low === 0,
    inWords: describe(title, known, first, last),
  };
}

function pointOf(row: readonly Cell[], chart: Chart): Point | null {
  const [day, value] = [row[chart.day], row[chart.value]];
  if (day?.kind !== 'day' || value?.kind !== 'number') return null;
  const bound = (column: number | undefined) => {
    const cell = column === undefined ? undefined : row[column];
    return cell?.kind === 'number' ? cell.number : null;
  };
  return {
    day: day.day,
    words: inWords(value) + chart.unit,
    value: value.number,
    lower: bound(chart.lower),
    upper: bound(chart.upper),
  };
}

const at = (from: number, to: number, share: number): string => (from + (to - from) * share).toFixed(1);

/** The line breaks where a month is missing: nothing is drawn over what is not known. */
function unbroken(points: readonly (Point | null)[]): Point[][] {
  const stretches: Point[][] = [[]];
  for (const point of points) {
    if (point) stretches.at(-1)!.push(point);
    else if (stretches.at(-1)!.length > 0) stretches.push([]);
  }
  return stretches.filter((stretch) => stretch.length > 0);
}

/** Round numbers around every value and interval; a percentage stays within 0 and 100. */
function scaleOf(points: readonly Point[], unit: Chart['unit']) {
  const lowest = Math.min(...points.map(({ value, lower }) => lower ?? value));
  const highest = Math.max(...points.map(({ value, upper }) => upper ?? value));
  const step = roundStep((highest - lowest) / 3);
  const low = Math.max(0, Math.floor(lowest / step) * step);
  const top = Math.ceil(highest / step) * step;
  const high = Math.max(unit === '%' ? Math.min(100, top) : top, low + step);
  const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, n) => low + n * step);
  return { low, high, ticks };
}

/** 1, 2, 5, 10, 20, 50…: never less than one, so that ticks are whole numbers. */
function roundStep(atLeast: number): number {
  const ten = 10 ** Math.floor(Math.log10(Math.max(atLeast, 1)));
  return [1, 2, 5, 10].map((n) => n * ten).find((step) => step >= atLeast) ?? 1;
}

function describe(title: string, known: readonly Point[], first: Point, last: Point): string {
  const byValue = known.toSorted((a, b) => a.value - b.value);
  return (
    `Line chart of ${known.length} month-ends. ${title}: ${first.words} at ${dayInWords(first.day)}, ` +
    `${last.words} at ${dayInWords(last.day)}, lowest ${byValue[0]!.words}, highest ${byValue.at(-1)!.words}.`
  );
}
