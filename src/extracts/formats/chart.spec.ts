import { aSheet } from '../../../test/builders/a-report.ts';
import { aChart, months } from '../../../test/builders/a-rich-report.ts';
import type { Chart } from '../extract.ts';
import { spaced } from './chart-labels.ts';
import { scaleOf } from './chart-scale.ts';
import { drawingOf } from './chart.ts';

const plain = { limits: [], target: null };
const draw = (values: readonly (number | null)[], chart: Partial<Chart> = plain) =>
  drawingOf(aSheet({ title: 'Share', rows: months(values), chart: aChart(chart) }));
const marks = async (values: readonly (number | null)[], chart: Partial<Chart> = plain) =>
  (await draw(values, chart))!.marks;

/** Of the layers of that kind the one that draws, as its paths. */
const paths = (svg: string, kind: string): string[] =>
  [...svg.matchAll(new RegExp(`<g class="mark-${kind} [^]*?</g>`, 'g'))].flatMap(([layer]) =>
    [...layer.matchAll(/ d="([^"]+)"/g)].map(([, d]) => d!),
  );

describe('a chart', () => {
  it('breaks the line and its band at a missing month', async () => {
    const svg = await marks([6, 7, null, 6, 5]);
    expect(paths(svg, 'line')[0]!.match(/M/g)).toHaveLength(2);
    expect(paths(svg, 'area')[0]!.match(/Z/g)).toHaveLength(2);
    expect((await draw([6, 7, null, 6, 5]))!.key).toContain('The line is broken where a month is not shown.');
  });

  it('draws nothing of fewer than two months', async () => {
    expect(await draw([])).toBeNull();
    expect(await draw([6])).toBeNull();
    expect(await draw([6, null])).toBeNull();
    expect(await draw([6, 6])).not.toBeNull();
  });

  it('names its lines beside them and has no legend', async () => {
    const svg = await marks([6, 7, 6.2], {});
    const words = [...svg.matchAll(/>([^<>]+)<\/text>/g)].map(([, text]) => text);
    expect(words).toEqual(expect.arrayContaining(['6.2%', 'mean', 'upper limit', 'lower limit', 'target']));
    expect(svg).not.toContain('legend');
    expect(svg).not.toContain('rotate');
  });

  it('marks what is outside its limits, or named a signal, by another shape', async () => {
    const [, february] = months([6, 9, 6]).map(([at]) => at!);
    const limited = { limits: aChart().limits, target: null };
    const shapes = (svg: string) =>
      new Set(paths(svg, 'symbol').map((d) => (d.includes('A') ? 'circle' : 'diamond')));
    expect(shapes(await marks([6, 9, 6], limited))).toEqual(new Set(['circle', 'diamond']));
    expect(shapes(await marks([6, 7, 6], limited))).toEqual(new Set(['circle']));
    const named = february?.kind === 'day' ? [february.day] : [];
    expect(shapes(await marks([6, 7, 6], { ...plain, signals: named }))).toEqual(
      new Set(['circle', 'diamond']),
    );
  });

  it('tells itself in words, with its signals', async () => {
    expect((await draw([6.4, 7, null, 6.2]))!.inWords).toBe(
      'Line chart of 3 month-ends. Share: 6.4% at 28 February 2017, 6.2% at 31 May 2017, lowest 6.2%, highest 7.0%.',
    );
    expect((await draw([6.4, 9, 6.2], {}))!.inWords).toMatch(
      / Marked as more than chance: 9\.0% at 31 March 2017\.$/,
    );
  });

  it('has nothing in it that a strict policy refuses, or that two charts of a page would both have', async () => {
    expect(await marks([6, 9, null, 6.2], {})).not.toMatch(/ (style|id|role|aria-\w+|on\w+)=|url\(|<script/);
  });

  it('is the same when drawn again, and of two at once', async () => {
    const [once, ...again] = await Promise.all([1, 2, 3].map(() => marks([6, 9, null, 6.2], {})));
    expect(again).toEqual([once, once]);
  });

  it('draws a line that never moves, and a net change below nought', async () => {
    expect(await marks([10, 10])).not.toMatch(/NaN|Infinity|undefined/);
    expect(await marks([-4, 3], { ...plain, unit: '' })).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe('a scale', () => {
  it.each([
    ['round ticks around every value', [4.3, 9.1], [], '%', [4, 6, 8, 10]],
    ['hundreds', [640, 699], [], '', [640, 660, 680, 700]],
    ['no percentage below 0', [2, 3], [-4], '%', [2, 3]],
    ['no percentage above 100', [80, 98], [104], '%', [80, 90, 100]],
    ['a target far off', [60, 62], [90], '%', [60, 70, 80, 90]],
    ['a net change below nought', [-4, 3], [], '', [-5, 0, 5]],
  ] as const)('has %s', (_, values, lines, unit, ticks) => {
    expect(scaleOf(values, lines, unit).ticks).toEqual(ticks);
  });
});

it('keeps words apart that stand at the ends of lines close to each other, and within the plot', () => {
  const at = (...ys: number[]) => ys.map((y) => ({ words: '', what: 'mean' as const, y }));
  expect(spaced(at(50, 52, 10), 20, 200).map(({ y }) => y)).toEqual([10, 41, 61]);
  expect(spaced(at(195, 199), 20, 200).map(({ y }) => y)).toEqual([180, 200]);
});
