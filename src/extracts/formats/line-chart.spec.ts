import { plainDate } from '../../domain/dates/plain-date.ts';
import { day, number, symbol, type Cell, type Sheet } from '../extract.ts';
import { lineChart } from './line-chart.ts';

/** One month-end of 2018 for each value, with an interval of two either side; null is missing. */
function draw(values: readonly (number | null)[], unit: '%' | '' = '%') {
  const rows = values.map((value, n): Cell[] => [
    day(plainDate(`2018-${String(n + 1).padStart(2, '0')}-28`)),
    ...(value === null
      ? [symbol('x'), symbol('x'), symbol('x')]
      : [number(value, 1), number(value - 2, 1), number(value + 2, 1)]),
  ]);
  const chart = { finding: 'Share', limits: [], target: null, day: 0, value: 1, lower: 2, upper: 3, unit };
  const sheet: Sheet = {
    name: 's',
    title: 'Share',
    notes: [],
    page: 'A page',
    layout: 'table',
    header: [],
    rows,
    chart,
  };
  return lineChart(sheet);
}

const ticks = (values: number[], unit: '%' | '' = '%') => draw(values, unit)!.ticks.map(({ words }) => words);

it('breaks the line and its band at a missing month', () => {
  const drawing = draw([6, 7, null, 6, 5])!;
  expect(drawing.lines.map((line) => line.split(' ').length)).toEqual([2, 2]);
  expect(drawing.bands.map((band) => band.split(' ').length)).toEqual([4, 4]);
});

it('draws nothing of fewer than two months', () => {
  expect(draw([])).toBeNull();
  expect(draw([6])).toBeNull();
  expect(draw([6, null])).toBeNull();
  expect(draw([6, 6])).not.toBeNull();
});

it('runs from the left edge to the right, higher values higher up', () => {
  const { lines, frame, end } = draw([50, 60])!;
  const [from, to] = lines[0]!.split(' ').map((point) => point.split(',').map(Number));
  expect([from![0], to![0]]).toEqual([frame.left, frame.right]);
  expect(to![1]).toBeLessThan(from![1]!);
  expect([Number(end.x), Number(end.y), end.words]).toEqual([...to!, '60.0%']);
});

it('has round ticks around every value and interval', () => {
  expect(ticks([6, 7])).toEqual(['4%', '6%', '8%', '10%']);
  expect(ticks([640, 699], '')).toEqual(['600', '650', '700', '750']);
});

it('keeps a percentage between 0 and 100', () => {
  expect(ticks([2, 3])[0]).toBe('0%');
  expect(ticks([80, 98]).at(-1)).toBe('100%');
});

it('draws a line that never moves', () => {
  const { lines } = draw([10, 10])!;
  expect(lines[0]).not.toMatch(/NaN|Infinity/);
});

it('tells itself in words', () => {
  expect(draw([6.4, 7, null, 6.2])!.inWords).toBe(
    'Line chart of 3 month-ends. Share: 6.4% at 28 January 2018, 6.2% at 28 April 2018, lowest 6.2%, highest 7.0%.',
  );
});
