import { aMeasure } from '../../test/builders/a-measure.ts';
import { figureInWords } from './figure-in-words.ts';
import type { Measure } from './measure.ts';
import { isOfItsKind, shownFigure } from './shown-figure.ts';
import { emptyTally, figureOf, missingFigure, type Tally } from './tally.ts';

const population = { people: 99_842, midYear: 2017 };
const figure = (measure: Measure, tally: Partial<Tally>) =>
  figureOf(measure, { ...emptyTally(), ...tally }, population);
const share = aMeasure();
const mix = aMeasure({ kinds: ['a'] });
const rate = aMeasure({ shows: 'rate per 10,000' });
const median = aMeasure({ shows: 'median', unit: 'days' });
const count = aMeasure({ shows: 'count' });
const mean = aMeasure({ shows: 'mean', unit: 'points' });
const ratio = aMeasure({ shows: 'ratio', unit: '%' });
const caseload = aMeasure({ shows: 'ratio', unit: 'cases per FTE' });

describe('a figure as it is shown', () => {
  it('has no percentage of nineteen people, in numbers or words, and one of twenty', () => {
    const [few, enough] = [figure(share, { met: 9, notMet: 10 }), figure(share, { met: 10, notMet: 10 })];
    expect(shownFigure(share, few)).toEqual({ ...few, value: null, lower: null, upper: null });
    expect(shownFigure(share, enough)).toBe(enough);
    expect([few, enough].map((one) => figureInWords(share, one))).toEqual([
      '9 of 19',
      '10 of 20 (50.0%), interval 29.9% to 70.1%',
    ]);
  });

  it('has none of the kinds of a mix of nineteen', () => {
    expect(shownFigure(mix, figure(mix, { met: 19, among: { a: 19 } })).kinds).toEqual([
      { kind: 'a', count: 19, value: null, lower: null, upper: null },
    ]);
  });

  it.each([
    ['mean of nineteen', mean, { met: 19, values: { 12: 19 } }, { met: 20, values: { 12: 20 } }],
    [
      'percentage of less than 20 FTE',
      ratio,
      { met: 19, weights: { of: 2, over: 19 } },
      { met: 20, weights: { of: 2, over: 20 } },
    ],
  ])('has no %s, and one of twenty', (_, measure, nineteen, twenty) => {
    const [few, enough] = [figure(measure, nineteen), figure(measure, twenty)];
    expect(few.value).not.toBeNull();
    expect(shownFigure(measure, few)).toEqual({ ...few, value: null, quartiles: null });
    expect(shownFigure(measure, enough)).toBe(enough);
  });

  it.each([
    ['count', count, { met: 3 }],
    ['rate', rate, { met: 3 }],
    ['caseload', caseload, { met: 3, weights: { of: 30, over: 3 } }],
  ])('keeps what is no percentage: a %s', (_, measure, tally) => {
    const few = figure(measure, tally);
    expect(shownFigure(measure, few)).toBe(few);
    expect(few.value).not.toBeNull();
  });
});

it('knows a figure of another kind', () => {
  const all = { share, mix, rate, median, count };
  const tallies = {
    share: {},
    mix: { among: { a: 30 } },
    rate: {},
    median: { values: { 4: 30 } },
    count: {},
  };
  for (const [name, measure] of Object.entries(all)) {
    const found = figure(measure, { met: 30, ...tallies[name as keyof typeof all] });
    const readable = Object.entries(all).filter(([, other]) => isOfItsKind(other, found));
    expect(readable.map(([other]) => other)).toEqual([name]);
    expect(isOfItsKind(measure, missingFigure('failed'))).toBe(true);
  }
});
