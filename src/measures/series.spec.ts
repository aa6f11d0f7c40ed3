import { aMeasure } from '../../test/builders/a-measure.ts';
import { addMonths, monthEnd } from '../domain/dates/plain-date.ts';
import type { Measure } from './measure.ts';
import { chartOf, unitOf, valuesOf, type CountedPoint } from './series.ts';
import { emptyTally, figureOf, type Tally } from './tally.ts';

const months = (measure: Measure, tallies: readonly Partial<Tally>[], version = 1): CountedPoint[] =>
  tallies.map((tally, i) => ({
    day: monthEnd(addMonths('2019-01-31', i + 1 - tallies.length)),
    version,
    figure: figureOf(measure, { ...emptyTally(), ...tally }),
  }));
const counts = aMeasure({ shows: 'count', window: 'month' });

describe('the chart of a series', () => {
  // DOMAIN 6.3.
  it('has the mean and limits of the worked example, in percentage points of a share', () => {
    const share = aMeasure({ window: 'month' });
    const values = [6.2, 6.5, 6.9, 6.4, 7.1, 7.0, 7.6, 8.1, 8.4, 8.9, 9.3, 9.9];
    const tallies = values.map((value) => ({
      met: Math.round(value * 10),
      notMet: 1_000 - Math.round(value * 10),
    }));
    const chart = chartOf(share, months(share, tallies));
    if (chart.chart === 'none') throw new Error(chart.because);
    const [phase] = chart.phases;
    expect([chart.unit, chart.monthsApart, chart.phases.length, phase!.isTrial]).toEqual(['%', 1, 1, false]);
    expect(phase!.mean).toBeCloseTo(7.692, 3);
    expect(phase!.limits!.lower).toBeCloseTo(6.507, 3);
    expect(phase!.limits!.upper).toBeCloseTo(8.877, 3);
    expect(phase!.signals.map(({ rule }) => rule)).toContain('seven rising or falling');
  });

  it.each(['twelve months', 'year to 31 March'] as const)('over %s is none, and says why', (window) => {
    const rolling = aMeasure({ window });
    expect(chartOf(rolling, months(rolling, [{ met: 30 }]))).toMatchObject({
      chart: 'none',
      because: expect.stringMatching(/follow each other by construction/),
    });
  });

  it.each([
    ['a mix', aMeasure({ window: 'month', kinds: ['a'] }), [{ met: 30, among: { a: 30 } }], /mix/],
    ['nineteen people', aMeasure({ window: 'month' }), [{ met: 9, notMet: 10 }], /too few people/],
    ['nothing', counts, [], /none was counted/],
  ] as const)('of %s is none, and says why', (_, measure, tallies, because) => {
    expect(chartOf(measure, months(measure, tallies))).toEqual({
      chart: 'none',
      because: expect.stringMatching(because),
    });
  });

  it('never joins two versions of a definition', () => {
    const both = [
      ...months(counts, [{ met: 1 }, { met: 2 }]).slice(0, 1),
      ...months(counts, [{ met: 2 }], 2),
    ];
    expect(() => chartOf(counts, both)).toThrow('never joined');
  });

  it('draws no percentage of nineteen, and one of twenty', () => {
    const share = aMeasure({ window: 'month' });
    const drawn = valuesOf(
      share,
      months(share, [
        { met: 10, notMet: 9 },
        { met: 10, notMet: 10 },
      ]),
    );
    expect(drawn).toEqual([{ day: '2019-01-31', value: 50 }]);
  });

  it('draws no month of which more than half is not known', () => {
    const share = aMeasure({ window: 'month', unknownCounts: true });
    const drawn = valuesOf(
      share,
      months(share, [
        { met: 49, unknown: 51 },
        { met: 50, unknown: 50 },
      ]),
    );
    expect(drawn).toEqual([{ day: '2019-01-31', value: 50 }]);
  });
});

it.each([
  ['share', undefined, '%'],
  ['rate per 10,000', undefined, 'per 10,000'],
  ['count', undefined, 'number'],
  ['median', 'days', 'days'],
] as const)('the unit of a %s', (shows, unit, words) => expect(unitOf({ shows, unit })).toBe(words));
