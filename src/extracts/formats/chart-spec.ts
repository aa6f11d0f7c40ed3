import type { TopLevelSpec } from 'vega-lite';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { Chart } from '../extract.ts';
import { labelsOf, spaced } from './chart-labels.ts';
import type { ChartPoint, KnownPoint } from './chart-points.ts';
import type { Scale } from './chart-scale.ts';

/** In units of the drawing, which is scaled as a whole; the room on the right is for the words at the ends of the lines. */
export const frame = { width: 560, height: 250 };
const padding = { left: 56, right: 104, top: 14, bottom: 34 };
const plot = {
  width: frame.width - padding.left - padding.right,
  height: frame.height - padding.top - padding.bottom,
};
// Enough for the letters on a phone, which html.css draws larger.
const gap = 19;

// Dark on white, from the palette of the Analysis Function.
const colour = { value: '#12436d', band: '#cfdde9', target: '#801650', axis: '#595959', grid: '#e3e3e3' };

/** Shows every point; `known` are those with a value, at least two of them. */
export function specOf(
  chart: Chart,
  points: readonly ChartPoint[],
  known: readonly KnownPoint[],
  scale: Scale,
): TopLevelSpec {
  const { low, high, ticks } = scale;
  const domain = [points[0]!, points.at(-1)!].map(({ day }) => instant(day));
  const x = {
    field: 'at',
    type: 'quantitative' as const,
    scale: { domain, nice: false as const },
    axis: {
      ...axis,
      values: threeOf(points),
      labelExpr: "utcFormat(datum.value, '%b %Y')",
      labelFlush: true,
      grid: false,
    },
    title: null,
  };
  const y = (field: string) => ({
    field,
    type: 'quantitative' as const,
    scale: { domain: [low, high], nice: false as const },
    axis: {
      ...axis,
      values: [...ticks],
      labelExpr: `datum.label + '${chart.unit}'`,
      domain: false,
      ticks: false,
    },
    title: null,
  });
  const across = { x: { ...x, field: 'from' }, x2: { field: 'to' } };
  // Nothing joins two months over one that is missing.
  const broken = { invalid: 'break-paths-show-domains' as const };
  const rule = { type: 'rule' as const, color: colour.axis, strokeWidth: 1.25 };
  const point = { type: 'point' as const, filled: true, opacity: 1 };
  const has = (filter: string) => [{ filter }];

  return {
    ...plot,
    padding,
    autosize: 'none',
    background: 'white',
    config: { aria: false, font: 'sans-serif', view: { stroke: null } },
    datasets: {
      months: points.map((each) => ({ ...each, at: instant(each.day) })),
      lines: linesOf(chart, domain).filter(({ at }) => at >= low && at <= high),
      ends: endsOf(chart, known.at(-1)!, scale, domain),
    },
    data: { name: 'months' },
    layer: [
      {
        mark: { type: 'area', color: colour.band, ...broken },
        encoding: { x, y: y('lower'), y2: { field: 'upper' } },
      },
      ...(['mean', 'limit', 'target'] as const).map((what) => ({
        data: { name: 'lines' },
        transform: has(`datum.what === '${what}'`),
        mark: { ...rule, ...dashes[what] },
        encoding: { ...across, y: y('at') },
      })),
      {
        mark: { type: 'line', color: colour.value, strokeWidth: 2.5, ...broken },
        encoding: { x, y: y('value') },
      },
      {
        transform: has('datum.value !== null && !datum.isSignal'),
        mark: { ...point, color: colour.value, size: 24 },
        encoding: { x, y: y('value') },
      },
      {
        transform: has('datum.isSignal'),
        mark: { ...point, shape: 'diamond', color: colour.target, size: 170 },
        encoding: { x, y: y('value') },
      },
      ...(['value', 'mean', 'limit', 'target'] as const).map((what) => ({
        data: { name: 'ends' },
        transform: has(`datum.what === '${what}'`),
        mark: { ...words, ...letters[what] },
        encoding: {
          x: { field: 'x', type: 'quantitative' as const, scale: null, axis: null },
          y: { field: 'y', type: 'quantitative' as const, scale: null, axis: null },
          text: { field: 'words' },
        },
      })),
    ],
  };
}

const axis = {
  labelColor: colour.axis,
  labelFontSize: 14,
  labelAngle: 0,
  labelPadding: 6,
  domainColor: colour.axis,
  tickColor: colour.axis,
  gridColor: colour.grid,
};
const dashes = {
  mean: {},
  limit: { strokeDash: [2, 3] },
  target: { color: colour.target, strokeDash: [9, 4] },
};
const words = {
  type: 'text' as const,
  align: 'left' as const,
  baseline: 'middle' as const,
  dx: 10,
  fontSize: 14,
};
const letters = {
  value: { color: colour.value, fontSize: 17, fontWeight: 'bold' as const },
  mean: { color: colour.axis },
  limit: { color: colour.axis },
  target: { color: colour.target },
};

const instant = (day: PlainDate): number => Date.parse(day);

/** First, middle and last: room enough for level words on a phone. */
const threeOf = (points: readonly ChartPoint[]): number[] =>
  [0, Math.floor((points.length - 1) / 2), points.length - 1].map((n) => instant(points[n]!.day));

const linesOf = ({ limits, target }: Chart, [start, end]: readonly number[]) => [
  ...limits.flatMap((phase) =>
    (['mean', 'lower', 'upper'] as const).map((line) => ({
      what: line === 'mean' ? 'mean' : 'limit',
      at: phase[line],
      from: instant(phase.from),
      to: instant(phase.to),
    })),
  ),
  ...(target === null ? [] : [{ what: 'target', at: target, from: start!, to: end! }]),
];

/** Where the words stand, in units of the plot: the value's beside its point, the others' at the right edge. */
function endsOf(chart: Chart, last: KnownPoint, { low, high }: Scale, [from, to]: readonly number[]) {
  const shown = labelsOf(chart, last).filter(({ y }) => y >= low && y <= high);
  const placed = shown.map((label) => ({ ...label, y: (plot.height * (high - label.y)) / (high - low) }));
  const x = (plot.width * (instant(last.day) - from!)) / (to! - from!);
  return spaced(placed, gap, plot.height).map((label) => ({
    ...label,
    x: label.what === 'value' ? x : plot.width,
  }));
}
