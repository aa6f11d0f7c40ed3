import { isPercentage, type Measure } from '../../measures/measure.ts';
import { chartOf, valuesOf } from '../../measures/series.ts';
import type { Signal } from '../../measures/xmr-signals.ts';
import type { Phase } from '../../measures/xmr.ts';
import { monthInWords } from '../days-in-words.ts';
import type { BoardSource, Chart } from '../extract.ts';
import { oneDecimal } from '../rounding.ts';
import { isOtherwiseCounted, ownPoints, thisMonth, titleOf } from './reading.ts';

/** What the chart of a topic shows, in a sentence: its signal, or how far it went from the first month to the last. */
export function findingOf(source: BoardSource, measure: Measure): string {
  const chart = chartOf(measure, ownPoints(source, measure.id));
  const title = titleOf(measure);
  const phase = chart.chart === 'xmr' ? chart.phases.at(-1)! : null;
  const reachesNow = phase?.points.at(-1)!.day === thisMonth(source).asAt;
  if (chart.chart === 'xmr' && phase && !phase.isTrial && reachesNow) {
    const signal = lastSignal(phase);
    const step = chart.monthsApart === 1 ? 'months' : 'quarters';
    if (signal) return `${title} ${signalWords(signal, phase, step)}`;
    return `${title}: no more change in ${phase.points.length} ${step} than chance alone would make`;
  }
  return `${title}: ${wayWords(source, measure)}`;
}

/** The signal that reaches the last point; where several do, the one of most points. */
const lastSignal = ({ points, signals }: Phase): Signal | undefined =>
  signals
    .filter((signal) => signal.points.at(-1) === points.at(-1))
    .toSorted((a, b) => b.points.length - a.points.length)[0];

function signalWords({ rule, direction, points }: Signal, phase: Phase, step: string): string {
  const isUp = direction === 'up';
  const long = `${numberWord(points.length)} ${step}`;
  if (rule === 'seven on one side of the mean')
    return `has been ${isUp ? 'above' : 'below'} its average for ${long}`;
  if (rule === 'seven rising or falling') return `has ${isUp ? 'risen' : 'fallen'} for ${long}`;
  if (rule === 'outside the limits')
    return `was ${isUp ? 'higher' : 'lower'} in ${monthInWords(phase.points.at(-1)!.day)} than chance alone would make it`;
  return `was unusually ${isUp ? 'high' : 'low'} in two of the last three ${step}`;
}

const words = ['seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const numberWord = (n: number): string => words[n - 7] ?? String(n);

function wayWords(source: BoardSource, measure: Measure): string {
  const shown = new Set(
    source.months.filter((month) => !isOtherwiseCounted(source, month, measure.id)).map(({ asAt }) => asAt),
  );
  const values = valuesOf(measure, ownPoints(source, measure.id)).filter(({ day }) => shown.has(day));
  const [first, last] = [values[0], values.at(-1)];
  if (!first || !last || last.day !== thisMonth(source).asAt)
    return `there is no figure of ${monthInWords(thisMonth(source).asAt)} to draw`;
  if (first === last)
    return `${printed(measure, last.value)} in ${monthInWords(last.day)}, the first month counted`;
  const all = values.map(({ value }) => value);
  const range = `between ${printed(measure, Math.min(...all))} and ${printed(measure, Math.max(...all))}`;
  const way = last.value > first.value ? 'up' : last.value < first.value ? 'down' : 'level';
  const from = way === 'level' ? 'at' : 'from';
  const to = way === 'level' ? '' : ` to ${printed(measure, last.value)}`;
  return `${way} ${from} ${printed(measure, first.value)}${to} since ${monthInWords(first.day)}, ${range}`;
}

const printed = (measure: Measure, value: number): string =>
  isPercentage(measure)
    ? `${oneDecimal(value).toFixed(1)}%`
    : Number.isInteger(value)
      ? String(value)
      : oneDecimal(value).toFixed(1);

/** Mean and limits of the points shown, where the measure may have a control chart of twelve points (DOMAIN 6.3). */
export function limitsOf(source: BoardSource, measure: Measure): Chart['limits'] {
  const chart = chartOf(measure, ownPoints(source, measure.id));
  if (chart.chart === 'none') return [];
  return chart.phases.flatMap(({ points, mean, limits, isTrial }) =>
    limits && !isTrial ? { from: points[0]!.day, to: points.at(-1)!.day, mean, ...limits } : [],
  );
}

/** Why a chart has no limits, in a sentence. */
export function limitNotes(source: BoardSource, measure: Measure): string[] {
  const chart = chartOf(measure, ownPoints(source, measure.id));
  if (chart.chart === 'none') return [`The chart has no limits. ${chart.because}`];
  const { isTrial, points } = chart.phases.at(-1)!;
  if (!isTrial) return [];
  const each = chart.monthsApart === 1 ? 'one a month' : 'one a quarter';
  return [
    `The chart has no limits: of points that may be judged, ${each}, there are ${points.length}, fewer than 12.`,
  ];
}
