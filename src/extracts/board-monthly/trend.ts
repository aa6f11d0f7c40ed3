import type { Measure } from '../../measures/measure.ts';
import { targetOn } from '../../measures/rag.ts';
import { fewestToJudge } from '../../measures/status.ts';
import type { Figure } from '../../measures/tally.ts';
import { percentOf } from '../../measures/words.ts';
import { dayInWords } from '../days-in-words.ts';
import {
  day,
  number,
  symbol,
  text,
  type BoardSource,
  type Cell,
  type CountedMonth,
  type Sheet,
} from '../extract.ts';
import { oneDecimal } from '../rounding.ts';
import type { Topic } from './topics.ts';
import { findingOf, limitNotes, limitsOf } from './finding.ts';
import { isOtherwiseCounted, measureOf, reading, thisMonth, titleOf, type Reading } from './reading.ts';

/** The months of a topic: a line to draw that says what it shows, and the same data as a table. */
export function trend(source: BoardSource, topic: Topic, page: string): Sheet {
  const measure = measureOf(source, topic.measure);
  const months = source.months.filter((month) => !isOtherwiseCounted(source, month, measure.id));
  const { header, rows, chart } = columns(measure, topic, months);
  return {
    name: measure.id,
    title: titleOf(measure),
    notes: [
      ...otherwiseCountedNotes(source, months),
      ...missingNotes(months, topic),
      ...limitNotes(source, measure),
    ],
    page,
    layout: 'table',
    header,
    rows,
    chart: {
      ...chart,
      finding: findingOf(source, measure),
      limits: limitsOf(source, measure),
      target: targetOn(source.targets, measure.id, thisMonth(source).asAt)?.target ?? null,
    },
  };
}

function columns(measure: Measure, { people, rate }: Topic, months: readonly CountedMonth[]) {
  const { id, shows, unit } = measure;
  const table = (cells: (month: CountedMonth) => Cell[]) =>
    months.map((month) => [day(month.asAt), ...cells(month)]);
  const interval = ['Lower 95%', 'Upper 95%'];

  if (shows === 'share')
    return {
      header: ['As at', 'Number', 'Of', '%', ...interval],
      rows: table((month) => shareCells(reading(month, id))),
      chart: { day: 0, value: 3, lower: 4, upper: 5, unit: '%' as const },
    };
  if (shows === 'ratio')
    return {
      header: ['As at', 'Number', 'Of (FTE)', unit!],
      rows: table((month) => ratioCells(unit!, reading(month, id))),
      chart: { day: 0, value: 3, unit: unit === '%' ? ('%' as const) : ('' as const) },
    };
  const count = (month: CountedMonth) => countCell(reading(month, id));
  const chart = { day: 0, value: 1, unit: '' as const };
  const header = ['As at', capital(people)];
  if (!rate) return { header, rows: table((month) => [count(month)]), chart };
  return {
    header: [...header, 'Aged 0 to 17', 'Estimate', 'Rate per 10,000', ...interval],
    rows: table((month) => [count(month), ...rateCells(reading(month, rate))]),
    chart,
  };
}

/** Number, of, %, lower and upper; also for the tidy table. */
export function shareCells(now: Reading): Cell[] {
  if (!now.figure) return noCells(now, 5);
  const { numerator, denominator, lower, upper } = now.figure;
  return shareOfCells(numerator!, denominator!, lower, upper);
}

/** A symbol in each cell, but for how many there are in all where that may be told. */
export function noCells({ symbol: which, of }: Extract<Reading, { figure: null }>, cells: number): Cell[] {
  return Array.from({ length: cells }, (_, i) => (i === 1 && of !== null ? number(of) : symbol(which)));
}

export function shareOfCells(n: number, of: number, lower: number | null, upper: number | null): Cell[] {
  const counts = [number(n), number(of)];
  if (of < fewestToJudge) return [...counts, ...Array<Cell>(3).fill(symbol(of === 0 ? 'z' : 'u'))];
  return [
    ...counts,
    ...[percentOf(n, of), oneDecimal(lower! * 100), oneDecimal(upper! * 100)].map(toOneDecimal),
  ];
}

/** Both sums and the ratio; no percentage of fewer than 20 FTE. Also for the tidy table. */
export function ratioCells(unit: string, now: Reading): Cell[] {
  if (!now.figure) return Array<Cell>(3).fill(symbol(now.symbol));
  const { numerator, denominator, value } = now.figure;
  const sums = [numerator!, denominator!].map((sum) => toOneDecimal(oneDecimal(sum)));
  if (value === null) return [...sums, symbol('z')];
  if (unit !== '%') return [...sums, toOneDecimal(oneDecimal(value))];
  return [...sums, denominator! < fewestToJudge ? symbol('u') : toOneDecimal(oneDecimal(value * 100))];
}

export const countCell = (now: Reading): Cell =>
  now.figure ? number(now.figure.numerator!) : symbol(now.symbol);

/** Population, the year of its estimate, rate, lower and upper. */
function rateCells(now: Reading): Cell[] {
  if (!now.figure) return Array<Cell>(5).fill(symbol(now.symbol));
  const { people, midYear } = now.figure.population!;
  return [number(people), text(`mid-${midYear}`), ...rateOfCells(now.figure)];
}

export const rateOfCells = ({ value, lower, upper }: Figure): Cell[] =>
  [value!, lower!, upper!].map((rate) => toOneDecimal(oneDecimal(rate)));

const toOneDecimal = (value: number): Cell => number(value, 1);

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Months that another version of a definition counted are never joined with those of now in one line or table. */
function otherwiseCountedNotes({ months }: BoardSource, shown: readonly CountedMonth[]): string[] {
  const left = months.filter((month) => !shown.includes(month)).map(({ asAt }) => dayInWords(asAt));
  if (left.length === 0) return [];
  const which = left.length === 1 ? left[0] : `${left[0]} to ${left.at(-1)}`;
  return [
    `Not shown: ${which}, which another version of the definition counted. The two cannot be compared.`,
  ];
}

function missingNotes(months: readonly CountedMonth[], { measure, rate }: Topic): string[] {
  return months.flatMap((month) =>
    [measure, ...(rate ? [rate] : [])].flatMap((id) => {
      const now = reading(month, id);
      return now.figure || now.symbol === 'c'
        ? []
        : [`${dayInWords(month.asAt)} is missing${id === rate ? ' its rate' : ''}: ${now.missing}`];
    }),
  );
}
