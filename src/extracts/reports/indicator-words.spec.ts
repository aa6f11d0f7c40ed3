import { aPlan, aReportSource, observed } from '../../../test/builders/a-report-source.ts';
import type { IndicatorObservation } from '../../domain/observation/indicator-observation.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { Indicator, Wanted } from '../../plans/plan.ts';
import { differenceWords, directionOf, knownBy, observedWords, periodWords } from './indicator-words.ts';

const [percent, , precise, points] = aPlan().indicators as [Indicator, Indicator, Indicator, Indicator];

describe('what is known by a day', () => {
  const known = (
    observations: readonly IndicatorObservation[],
    today: PlainDate,
    variant: 'restricted' | 'open' = 'restricted',
  ) => knownBy(aReportSource({ observations }, { variant }), percent, 'all', today).map(({ value }) => value);
  const weight = (value: number, rest: Partial<IndicatorObservation>) =>
    observed('healthy-weight', 2018, value, rest);

  it.each<[string, Partial<IndicatorObservation>, PlainDate, number[]]>([
    ['the day its period is over', { publishedOn: null }, '2018-08-31', [77]],
    ['the day before that', { publishedOn: null }, '2018-08-30', []],
    ['the day it is published', {}, '2018-11-15', [77]],
    ['the day before that', {}, '2018-11-14', []],
    ['of another group', { group: 'SEND' }, '2019-01-31', []],
    ['of a part of the council', { geography: { kind: 'ward', name: 'Dale' } }, '2019-01-31', []],
    [
      'over on 29 February',
      { publishedOn: null, start: '2020-02-01', end: '2020-03-01' },
      '2020-02-29',
      [77],
    ],
    [
      'and not the day before',
      { publishedOn: null, start: '2020-02-01', end: '2020-03-01' },
      '2020-02-28',
      [],
    ],
  ])('%s', (_, rest, today, values) => expect(known([weight(77, rest)], today)).toEqual(values));

  it('is of one period the last release known by the day', () => {
    const both = [
      weight(77, { publishedOn: '2018-12-01' }),
      weight(76, {}),
      observed('healthy-weight', 2017, 74),
    ];
    expect(known(both, '2018-11-30')).toEqual([74, 76]);
    expect(known(both, '2018-12-01')).toEqual([74, 77]);
  });

  it('is to the public what its source has published', () => {
    const unpublished = weight(4, { publishedOn: null });
    expect(known([unpublished], '2019-01-31', 'open')).toEqual([]);
    expect(known([weight(77, {})], '2019-01-31', 'open')).toEqual([77]);
  });
});

it.each<[Indicator, Partial<IndicatorObservation>, string]>([
  [percent, { value: 77 }, '77%'],
  [precise, { value: 76, numerator: 1380, denominator: 1816 }, '76.0% (1,380 of 1,816)'],
  [points, { value: 45.3 }, '45.3 points'],
])('is worded in its unit: %#', (indicator, rest, words) =>
  expect(observedWords(indicator, observed(indicator.id, 2018, 0, rest))).toBe(words),
);

it('says of a period its last day, and of a day the day', () => {
  expect(periodWords({ start: '2017-09-01', end: '2018-09-01' })).toBe('1 September 2017 to 31 August 2018');
  expect(periodWords({ start: '2018-12-31', end: '2019-01-01' })).toBe('31 December 2018');
});

it.each([
  [percent, -12, '−12 percentage points'],
  [points, 1.25, '+1.3 points'],
  [percent, 0, '0 percentage points'],
  [percent, -0.2, '0 percentage points'],
])('words a difference: %#', (indicator, difference, words) =>
  expect(differenceWords(indicator, difference)).toBe(words),
);

describe('which way it went', () => {
  const counted = (numerator: number, denominator: number, year = 2018) =>
    observed('healthy-weight', year, (100 * numerator) / denominator, { numerator, denominator });
  const at = (value: number, year = 2018) => observed('healthy-weight', year, value);
  const unprinted = 'without counts chance cannot be ruled out';

  it.each<
    [
      string,
      Wanted | undefined,
      IndicatorObservation | undefined,
      IndicatorObservation | undefined,
      string,
      string,
    ]
  >([
    ['nothing known', 'up', undefined, undefined, 'No figure is recorded', 'no evidence'],
    ['no baseline', 'up', undefined, at(77), 'Only one figure is recorded', 'no evidence'],
    ['the baseline is the latest', 'up', at(77), at(77), 'Only one figure is recorded', 'no evidence'],
    ['printed alone', 'up', at(60, 2017), at(77), `Up as printed, as is wanted; ${unprinted}`, 'no evidence'],
    [
      'the other way',
      'down',
      at(60, 2017),
      at(77),
      `Up as printed, not as is wanted; ${unprinted}`,
      'no evidence',
    ],
    ['nothing moved', 'up', at(77, 2017), at(77), `Unchanged as printed; ${unprinted}`, 'no evidence'],
    ['no way is wanted', undefined, at(60, 2017), at(77), 'Up; no way of the number is wanted', 'not asked'],
    ['beyond chance', 'up', counted(300, 500, 2017), counted(380, 500), 'Up: improving', 'better'],
    [
      'beyond chance, unwanted',
      'down',
      counted(300, 500, 2017),
      counted(380, 500),
      'Up: getting worse',
      'worse',
    ],
    [
      'by chance',
      'up',
      counted(379, 500, 2017),
      counted(380, 500),
      'Up: no evidence of change',
      'no evidence',
    ],
    ['of too few', 'up', counted(2, 19, 2017), counted(15, 19), 'Up: too few to say', 'no evidence'],
  ])('%s', (_, wanted, before, now, words, is) =>
    expect(directionOf(percent, wanted, before, now)).toEqual({ words, is }),
  );
});
