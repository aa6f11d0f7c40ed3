import { parse, View } from 'vega';
import { compile } from 'vega-lite';
import type { Sheet } from '../extract.ts';
import { chartInWords, isKnown, pointsOf, type ChartPoint } from './chart-points.ts';
import { scaleOf } from './chart-scale.ts';
import { frame, specOf } from './chart-spec.ts';

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** What stands between `<svg …>` and `</svg>`: no ids, no styles, nothing that runs. */
  readonly marks: string;
  /** What the chart shows, for whoever does not see it. */
  readonly inWords: string;
  /** How to read it: what the band and the marks are. */
  readonly key: string;
}

// A report is written in several formats, and a page is asked for again and again; to draw takes longer than all the rest.
const kept = new Map<string, Drawing | null>();
const mostKept = 500;

/** Draws the columns of the sheet that its chart names. Null with fewer than two months to draw. */
export async function drawingOf(sheet: Sheet): Promise<Drawing | null> {
  const key = JSON.stringify([sheet.title, sheet.rows, sheet.chart]);
  const before = kept.get(key);
  if (before !== undefined) return before;
  const drawing = await draw(sheet);
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value!);
  kept.set(key, drawing);
  return drawing;
}

async function draw({ rows, title, chart }: Sheet): Promise<Drawing | null> {
  if (!chart) return null;
  const points = pointsOf(rows, chart);
  const known = points.filter(isKnown);
  if (known.length < 2) return null;

  const lines = chart.limits.flatMap(({ mean, lower, upper }) => [mean, lower, upper]);
  const values = known.flatMap(({ value, lower, upper }) => [value, lower ?? value, upper ?? value]);
  const scale = scaleOf(values, chart.target === null ? lines : [...lines, chart.target], chart.unit);
  const view = new View(parse(compile(specOf(chart, points, known, scale)).spec), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  return {
    ...frame,
    marks: marksOf(svg),
    inWords: chartInWords(title, known),
    key: keyOf(points, scale.low === 0),
  };
}

// The whole is one picture told in words: its parts have no roles of their own.
const marksOf = (svg: string): string =>
  svg
    .replace(/^<svg[^>]*>/, '')
    .replace(/<\/svg>$/, '')
    .replaceAll(/ (role|aria-[a-z]+)="[^"]*"/g, '');

function keyOf(points: readonly ChartPoint[], fromNought: boolean): string {
  return [
    'Each month-end, oldest first.',
    ...(points.some(({ lower }) => lower !== null) ? ['The shaded band is the 95% interval.'] : []),
    ...(points.some(({ isSignal }) => isSignal) ? ['A diamond marks more than chance alone would do.'] : []),
    ...(points.some(({ value }) => value === null) ? ['The line is broken where a month is not shown.'] : []),
    ...(fromNought ? [] : ['The scale does not begin at nought.']),
  ].join(' ');
}
