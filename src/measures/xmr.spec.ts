import fc from 'fast-check';
import { addDays } from '../domain/dates/plain-date.ts';
import { xmr, type Phase } from './xmr.ts';
import type { Point } from './xmr-signals.ts';

const series = (...values: number[]): Point[] =>
  values.map((value, i) => ({ day: addDays('2019-01-01', i), value }));
const one = (...values: number[]): Phase => xmr(series(...values))[0]!;
const rounded = (n: number, places: number) => Number(n.toFixed(places));
/** `rule direction places`, the places being those of the points in the series. */
const told = ({ points, signals }: Phase) =>
  signals.map(
    ({ rule, direction, points: named }) =>
      `${rule} ${direction} ${named.map((point) => points.indexOf(point)).join(' ')}`,
  );

describe('the lines of a chart', () => {
  const checked = one(6.2, 6.5, 6.9, 6.4, 7.1, 7.0, 7.6, 8.1, 8.4, 8.9, 9.3, 9.9);

  it('of the check in DOMAIN 6.3', () => {
    expect(rounded(checked.mean, 3)).toBe(7.692);
    expect(rounded(checked.meanMovingRange!, 4)).toBe(0.4455);
    expect([checked.limits!.lower, checked.limits!.upper].map((n) => rounded(n, 3))).toEqual([6.507, 8.877]);
    // Two thirds of 2.66 × 0.44545 from the mean.
    expect([checked.nearLimits!.lower, checked.nearLimits!.upper].map((n) => rounded(n, 3))).toEqual([
      6.902, 8.482,
    ]);
    expect(checked.isTrial).toBe(false);
  });

  it('and every signal in it', () => {
    expect(told(checked)).toEqual([
      'outside the limits up 9',
      'outside the limits up 10',
      'outside the limits up 11',
      'seven rising or falling up 5 6 7 8 9 10 11',
      'two of three beyond a near limit up 9 10 11',
      'outside the limits down 0',
      'outside the limits down 1',
      'outside the limits down 3',
      'seven on one side of the mean down 0 1 2 3 4 5 6',
      'two of three beyond a near limit down 0 1 2 3',
    ]);
  });

  it.each([
    [11, true],
    [12, false],
  ])('of %i points are trial limits: %p', (points, isTrial) => {
    expect(one(...Array<number>(points).fill(5)).isTrial).toBe(isTrial);
  });

  it('are none without points', () => {
    expect(xmr([])).toEqual([]);
  });

  it('of one point are its mean alone', () => {
    expect(one(7)).toMatchObject({
      mean: 7,
      meanMovingRange: null,
      limits: null,
      nearLimits: null,
      isTrial: true,
      signals: [],
    });
  });

  it.each([0, 7, 0.1, 1 / 3])('of a flat series of %p lie on it and nothing is a signal', (value) => {
    const flat = one(...Array<number>(12).fill(value));
    expect(flat.meanMovingRange).toBe(0);
    expect(flat.limits!.upper).toBeCloseTo(value, 12);
    expect(flat.signals).toEqual([]);
  });
});

describe('a moving range', () => {
  // Ranges of 3267, 200, 200 and 333 are 1000 on average.
  it('of 3.267 times the average is dropped, and the average taken again', () => {
    expect(one(0, 3267, 3067, 3267, 2934).meanMovingRange).toBeCloseTo(733 / 3, 9);
  });

  it('just under it is kept', () => {
    expect(one(0, 3266, 3066, 3266, 2933).meanMovingRange).toBeCloseTo(3999 / 4, 9);
  });

  it('is screened once only', () => {
    // Ranges: ten of 1, one of 10, one of 100. The first average, 10, drops 100; the second, 20/11, would drop 10.
    const ranges = [...Array<number>(10).fill(1), 10, 100];
    const values = ranges.reduce((found, range) => [...found, found.at(-1)! + range], [0]);
    expect(one(...values).meanMovingRange).toBeCloseTo(20 / 11, 9);
  });
});

describe('a rebase', () => {
  const points = series(1, 2, 1, 2, 11, 12, 11);
  const moved = { day: points[4]!.day, reason: 'Counted in another way from here' };

  it('gives the points from its day on lines of their own, and keeps its reason', () => {
    const [before, after, ...none] = xmr(points, [moved]);
    expect(none).toEqual([]);
    expect([before!.rebase, before!.mean, before!.points.length]).toEqual([null, 1.5, 4]);
    expect(after!.rebase).toBe(moved);
    expect(rounded(after!.mean, 3)).toBe(11.333);
    // The step from 2 to 11 is nobody's moving range.
    expect([before!.meanMovingRange, after!.meanMovingRange]).toEqual([1, 1]);
  });

  it('the day before takes in the point of its own day, the day after does not', () => {
    const first = (day: typeof moved.day) => xmr(points, [{ ...moved, day }]).map((phase) => phase.points[0]);
    expect(first(addDays(moved.day, -1))).toEqual([points[0], points[3]]);
    expect(first(addDays(moved.day, 1))).toEqual([points[0], points[5]]);
  });

  it('ends a run: no signal reaches over it', () => {
    const rising = series(1, 2, 3, 4, 5, 6, 7);
    const found = (rebases: Parameters<typeof xmr>[1]) =>
      xmr(rising, rebases).flatMap(({ signals }) => signals.map(({ rule }) => rule));
    expect(found([])).toContain('seven rising or falling');
    expect(found([{ day: rising[6]!.day, reason: 'Moved' }])).toEqual([]);
  });

  it('after the last point changes nothing yet, and before the first begins the chart', () => {
    expect(xmr(points, [{ ...moved, day: '2020-01-01' }])).toEqual(xmr(points));
    const early = { ...moved, day: '2018-01-01' as const };
    expect(xmr(points, [early]).map(({ rebase }) => rebase)).toEqual([early]);
  });

  it('counts by its day, in whatever order they are sent', () => {
    const later = { day: points[6]!.day, reason: 'And again' };
    expect(xmr(points, [later, moved]).map(({ rebase }) => rebase)).toEqual([null, moved, later]);
  });

  it.each(['', '  '])('without a reason (%j) is refused', (reason) => {
    expect(() => xmr(points, [{ ...moved, reason }])).toThrow(
      'Give the reason for the rebase of 2019-01-05.',
    );
  });
});

describe('what cannot be charted is refused', () => {
  const [a, b] = series(1, 2) as [Point, Point];
  it.each([
    ['points out of order', [b, a], 'in order of day'],
    ['two points of one day', [a, a], 'in order of day'],
    ['a value that is no number', [a, { ...b, value: Number.NaN }], 'Send a number for 2019-01-02'],
    ['a value without end', [{ ...a, value: Infinity }], 'Send a number for 2019-01-01'],
  ])('%s', (_, points, words) => {
    expect(() => xmr(points)).toThrow(words);
  });
});

/**
 * The rules read aloud and asked of every group of points there is, in whole numbers: values are whole, and each line is
 * compared over its own denominator, so nothing is rounded.
 */
function literally(values: readonly number[]): Set<string> {
  const found = new Set<string>();
  const n = values.length;
  let sum = 0;
  for (const value of values) sum += value;
  const ranges: number[] = [];
  for (let i = 1; i < n; i++)
    ranges.push(Math.max(values[i]!, values[i - 1]!) - Math.min(values[i]!, values[i - 1]!));
  let total = 0;
  for (const range of ranges) total += range;
  let kept = 0;
  let sumKept = 0;
  for (const range of ranges)
    if (total === 0 || 1000 * ranges.length * range < 3267 * total) {
      kept += 1;
      sumKept += range;
    }

  for (const direction of ['up', 'down']) {
    const further = (x: number, y: number) => (direction === 'up' ? x > y : x < y);
    const sign = direction === 'up' ? 1 : -1;
    const onSide = (i: number) => i >= 0 && i < n && further(n * values[i]!, sum);
    // x beyond sum/n ± (266/100)(sumKept/kept), and two thirds of it.
    const outside = (i: number) =>
      n > 1 && further(100 * n * kept * values[i]!, 100 * kept * sum + sign * 266 * n * sumKept);
    const near = (i: number) =>
      n > 1 && further(300 * n * kept * values[i]!, 300 * kept * sum + sign * 532 * n * sumKept);
    const say = (rule: string, places: number[]) => found.add(`${rule} ${direction} ${places.join(' ')}`);

    for (let i = 0; i < n; i++) if (outside(i)) say('outside the limits', [i]);

    for (let from = 0; from < n; from++)
      for (let to = from + 6; to < n; to++) {
        const places = Array.from({ length: to - from + 1 }, (_, k) => from + k);
        if (places.every(onSide) && !onSide(from - 1) && !onSide(to + 1))
          say('seven on one side of the mean', places);
        const moves = (i: number) => i >= 1 && i < n && further(values[i]!, values[i - 1]!);
        if (places.slice(1).every(moves) && !moves(from) && !moves(to + 1))
          say('seven rising or falling', places);
      }

    const three = (i: number) =>
      i >= 0 && i + 2 < n && [i, i + 1, i + 2].every(onSide) && [i, i + 1, i + 2].filter(near).length > 1;
    for (let from = 0; from < n; from++)
      for (let to = from; to < n; to++) {
        const starts = Array.from({ length: to - from + 1 }, (_, k) => from + k);
        if (starts.every(three) && !three(from - 1) && !three(to + 1)) {
          const places = new Set(starts.flatMap((i) => [i, i + 1, i + 2]).filter(near));
          say('two of three beyond a near limit', [...places]);
        }
      }
  }
  return found;
}

describe('any series', () => {
  const noise = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 26 });
  const walk = fc
    .array(fc.constantFrom(-1, 0, 1, 1, 2, 9), { minLength: 1, maxLength: 26 })
    .map((steps) => steps.reduce((found, step) => [...found, found.at(-1)! + step], [20]));
  const levels = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 8 })), {
      minLength: 1,
      maxLength: 4,
    })
    .chain((runs) => {
      const flat = runs.flatMap(([level, length]) => Array<number>(length).fill(level));
      return fc.tuple(...flat.map((level) => fc.integer({ min: level, max: level + 2 })));
    });
  const falling = walk.map((values) => values.map((value) => -value));
  const anySeries = fc.oneof(noise, walk, falling, levels);

  it('has the signals that the rules, read aloud, find', () => {
    fc.assert(
      fc.property(anySeries, (values) => {
        expect(told(one(...values)).toSorted()).toEqual([...literally(values)].toSorted());
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    'outside the limits',
    'seven on one side of the mean',
    'seven rising or falling',
    'two of three beyond a near limit',
  ])('is drawn with "%s" in it often enough to prove that', (rule) => {
    const drawn = fc.sample(anySeries, { numRuns: 1000, seed: 1 });
    for (const direction of ['up', 'down']) {
      const having = drawn.filter((values) =>
        [...literally(values)].some((signal) => signal.startsWith(`${rule} ${direction}`)),
      );
      expect([direction, having.length > 10]).toEqual([direction, true]);
    }
  });

  it('has the same signals as tenths, shares and percentages, which no binary fraction holds', () => {
    fc.assert(
      fc.property(anySeries, fc.constantFrom(0.1, 1 / 633, 100 / 633, 1e6), (values, unit) => {
        expect(told(one(...values.map((value) => value * unit)))).toEqual(told(one(...values)));
      }),
    );
  });

  it('turned over has its signals turned over', () => {
    fc.assert(
      fc.property(anySeries, (values) => {
        const over = told(one(...values.map((value) => -value))).map((signal) =>
          signal.replace(/ (up|down) /, (_, way) => (way === 'up' ? ' down ' : ' up ')),
        );
        expect(over.toSorted()).toEqual(told(one(...values)).toSorted());
      }),
    );
  });
});
