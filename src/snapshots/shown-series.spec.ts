import { aMeasure } from '../../test/builders/a-measure.ts';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { Measure } from '../measures/measure.ts';
import { emptyTally, figureOf, type Tally } from '../measures/tally.ts';
import type { MonthCounted } from './series.store.ts';
import { shownSeries } from './shown-series.ts';

const measure = aMeasure({ id: 'm01', version: 2, better: 'lower', window: 'month' });
const figure = (tally: Partial<Tally>, of: Measure = measure) => figureOf(of, { ...emptyTally(), ...tally });
const counted = (day: PlainDate, version: number, said: Partial<MonthCounted> = {}): MonthCounted => ({
  day,
  version,
  figure: figure({ met: 39, notMet: 594 }),
  knownAt: '2019-02-06T02:14:00.000000Z',
  catalogueVersion: 'invented',
  earlier: null,
  ...said,
});

describe('a series as it is shown', () => {
  it('is one for each version, never joined, and each says so', () => {
    const months = [
      counted('2018-12-31', 1),
      counted('2019-01-31', 1),
      counted('2019-01-31', 2),
      counted('2019-02-28', 2),
    ];
    const shown = shownSeries(measure, months, [], '2018-12-31');
    expect(shown.map(({ version, points }) => [version, points.map(({ asAt }) => asAt)])).toEqual([
      [1, ['2018-12-31', '2019-01-31']],
      [2, ['2019-01-31', '2019-02-28']],
    ]);
    expect(shown.map(({ sentence }) => sentence)).toEqual([
      'This was counted by version 1 of the definition; title, unit and what is good are told as of version 2.',
      'Version 2 of the definition begins a series of its own, on 31 Jan 2019. It counts otherwise than version 1: the two are never joined or compared.',
    ]);
    expect(shown.map(({ points }) => points.map(({ status }) => status.word))).toEqual([
      ['New measure', 'No evidence of change'],
      ['New measure', 'No evidence of change'],
    ]);
    for (const { chart } of shown)
      expect(chart.chart === 'xmr' && chart.phases.map(({ points }) => points.length)).toEqual([2]);
    expect(shownSeries(measure, months, [], '2019-02-28').map(({ version }) => version)).toEqual([2]);
  });

  it('says the same of a day whatever stretch is asked for', () => {
    const months = [counted('2018-12-31', 2), counted('2019-01-31', 2), counted('2019-02-28', 2)];
    const [all] = shownSeries(measure, months, [], '2018-12-31');
    const [last] = shownSeries(measure, months, [], '2019-02-28');
    expect(last!.points).toEqual(all!.points.slice(2));
    expect(last!.chart).toEqual(all!.chart);
    expect(all!.sentence).toBeNull();
  });

  it('says what was said before a later count changed it', () => {
    const earlier = { knownAt: '2019-02-06T02:14:00.000000Z', figure: figure({ met: 37, notMet: 596 }) };
    const month = counted('2019-01-31', 2, { knownAt: '2019-03-01T02:00:00.000000Z', earlier });
    const [series] = shownSeries(measure, [month], [], '2019-01-31');
    expect(series!.points[0]!.restated).toEqual({
      knownAt: earlier.knownAt,
      sentence:
        'We said 37 of 633 (5.8%), interval 4.3% to 8.0%, as known on 6 Feb 2019. We now say 39 of 633 (6.2%), interval 4.5% to 8.3%.',
    });
  });

  it('has no percentage of nineteen people anywhere', () => {
    const few = counted('2019-01-31', 2, { figure: figure({ met: 3, notMet: 16 }) });
    const [series] = shownSeries(measure, [few], [], '2019-01-31');
    expect(series!.points[0]).toMatchObject({
      words: '3 of 19',
      figure: { numerator: 3, denominator: 19, value: null, lower: null, upper: null },
      status: { word: 'Too few to say' },
      arrow: null,
      rag: { colour: 'grey' },
    });
    expect(series!.chart).toMatchObject({ chart: 'none' });
  });

  it('of a version that showed another kind of figure is readable, and is not judged', () => {
    const median = aMeasure({ shows: 'median', unit: 'days' });
    const old = counted('2018-12-31', 1, { figure: figure({ met: 30, values: { 41: 30 } }, median) });
    const [series] = shownSeries(measure, [old, counted('2019-01-31', 2)], [], '2018-12-31');
    expect(series!.points[0]).toMatchObject({
      words: expect.stringMatching(/^41\. An earlier definition/),
      status: { word: 'Not judged' },
      rag: { colour: 'grey' },
    });
    expect(series!.chart).toMatchObject({ chart: 'none', because: expect.stringMatching(/another kind/) });
  });
});
