import { aMeasure } from '../../test/builders/a-measure.ts';
import { addMonths, monthEnd, type PlainDate } from '../domain/dates/plain-date.ts';
import type { Measure, PersonMeasure } from './measure.ts';
import { newcombe, statusOf, statusSaid } from './status.ts';

const of = (numerator: number, denominator: number) => ({ numerator, denominator });
const rounded = (n: number) => Math.round(n * 10_000) / 10_000;

describe("Newcombe's interval of a difference", () => {
  // Newcombe 1998, table II, method 10.
  it.each([
    [of(56, 70), of(48, 80), 0.0524, 0.3339],
    [of(9, 10), of(3, 10), 0.1705, 0.809],
    [of(6, 7), of(2, 7), 0.0582, 0.8062],
    [of(5, 56), of(0, 29), -0.0381, 0.1926],
    [of(0, 10), of(0, 20), -0.1611, 0.2775],
    [of(0, 10), of(0, 10), -0.2775, 0.2775],
    [of(10, 10), of(0, 20), 0.6791, 1],
    [of(10, 10), of(0, 10), 0.6075, 1],
  ])('%j less %j is from %f to %f', (a, b, lower, upper) => {
    const interval = newcombe(a, b);
    expect([rounded(interval.lower), rounded(interval.upper)]).toEqual([lower, upper]);
  });

  it('cannot be had of nobody', () => {
    expect(() => newcombe(of(0, 0), of(1, 2))).toThrow(RangeError);
  });
});

describe('the status word', () => {
  it('of 41 of 640 and then 39 of 633 is no evidence of change (DOMAIN 6.5)', () => {
    expect(statusOf('lower', of(39, 633), of(41, 640))).toBe('No evidence of change');
  });

  // 48 of 80 was the month before: the interval to 56 of 70 leaves out nought, to 51 of 70 it does not.
  it.each([
    ['higher', 56, 'Improving'],
    ['lower', 56, 'Getting worse'],
    ['higher', 51, 'No evidence of change'],
    ['lower', 28, 'Improving'],
    ['higher', 28, 'Getting worse'],
  ] as const)('where good is %s, %i of 70 after 48 of 80 is %s', (better, numerator, word) => {
    expect(statusOf(better, of(numerator, 70), of(48, 80))).toBe(word);
  });

  it.each([
    [of(19, 19), of(0, 40), 'Too few to say'],
    [of(20, 20), of(0, 40), 'Improving'],
    [of(40, 40), of(0, 19), 'Too few to say'],
    [of(40, 40), of(0, 20), 'Improving'],
    [of(0, 0), of(20, 40), 'Too few to say'],
    [of(19, 19), null, 'Too few to say'],
    [of(20, 20), null, 'New measure'],
  ] as const)('%j after %j is %s', (now, before, word) => {
    expect(statusOf('higher', now, before)).toBe(word);
  });
});

describe('the status word where a chart is allowed', () => {
  const lastDay: PlainDate = '2019-01-31';
  const monthly = (better: Measure['better'], said: Partial<PersonMeasure> = {}) =>
    aMeasure({ window: 'month', better, ...said });
  /** One value a month, the last at the end of January 2019. */
  const months = (values: readonly number[], apart = 1) =>
    values.map((value, i) => ({
      day: monthEnd(addMonths(lastDay, (i + 1 - values.length) * apart)),
      value,
    }));
  // By Newcombe the share of now is no evidence of change, so another word can only come from the chart.
  const now = { ...of(39, 633), day: lastDay };
  const before = of(41, 640);
  const word = (measure: Measure, values: readonly number[], past = {}) =>
    statusSaid(measure, now, { before, series: months(values), ...past }).word;

  const level = [10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10];
  const twelveUp = [...level, 20];
  const twelveDown = [...level, 1];

  it.each([
    ['lower', twelveUp, 'Getting worse'],
    ['higher', twelveUp, 'Improving'],
    ['lower', twelveDown, 'Improving'],
    ['higher', twelveDown, 'Getting worse'],
    ['lower', [...level, 11], 'No evidence of change'],
    ['neither', twelveUp, 'Not judged'],
  ] as const)('where good is %s, %j is %s', (better, values, expected) => {
    expect(word(monthly(better), values)).toBe(expected);
  });

  it('goes by the last point: what was a signal before it is none now', () => {
    expect(word(monthly('lower'), [...twelveUp, 11])).toBe('No evidence of change');
  });

  it('overrules Newcombe, whichever way', () => {
    const changed = { ...of(56, 70), day: lastDay };
    const past = { before: of(48, 80), series: months([...level, 11]) };
    expect(statusSaid(monthly('higher'), changed, past).word).toBe('No evidence of change');
    expect(statusOf('higher', changed, past.before)).toBe('Improving');
  });

  it('is no evidence of change when the signals of the last point disagree', () => {
    const falling = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 30, 29, 28, 27, 26, 25, 24];
    expect(word(monthly('lower'), falling)).toBe('No evidence of change');
    // The same run until it is seven points long: above the mean, and outside, and nothing else.
    expect(word(monthly('lower'), falling.slice(0, -1))).toBe('Getting worse');
  });

  describe('is left to Newcombe', () => {
    it('with eleven points, and not with twelve', () => {
      expect(word(monthly('lower'), twelveUp.slice(1))).toBe('No evidence of change');
      expect(word(monthly('lower'), twelveUp)).toBe('Getting worse');
    });

    it('with eleven points since a rebase, and not with twelve', () => {
      const rebases = [{ day: '2018-02-28' as const, reason: 'Counted anew' }];
      expect(word(monthly('lower'), [5, ...twelveUp], { rebases })).toBe('Getting worse');
      expect(
        word(monthly('lower'), [5, ...twelveUp], { rebases: [{ ...rebases[0]!, day: '2018-03-01' }] }),
      ).toBe('No evidence of change');
    });

    it.each(['twelve months', 'year to 31 March'] as const)('over %s, whatever the series', (window) => {
      expect(word(monthly('lower', { window }), twelveUp)).toBe('No evidence of change');
    });

    it('of a snapshot unless there are twelve quarters', () => {
      const snapshot = aMeasure({ window: 'day', better: 'lower' });
      expect(word(snapshot, twelveUp)).toBe('No evidence of change');
      expect(word(snapshot, twelveUp, { series: months(twelveUp, 3) })).toBe('Getting worse');
      expect(word(snapshot, twelveUp, { series: months(twelveUp.slice(1), 3) })).toBe(
        'No evidence of change',
      );
    });

    it('when the series does not reach the day of the figure', () => {
      const series = months([...twelveUp, 20]).slice(0, -1);
      expect(word(monthly('lower'), [], { series })).toBe('No evidence of change');
    });
  });

  it('does not look at what came after', () => {
    const series = [...months(twelveUp), { day: '2019-02-28' as const, value: 10 }];
    expect(word(monthly('lower'), [], { series })).toBe('Getting worse');
  });

  it.each([
    [19, 'Too few to say'],
    [20, 'Getting worse'],
  ])('of %i people is %s', (people, expected) => {
    const few = { ...of(3, people), day: lastDay };
    expect(statusSaid(monthly('lower'), few, { before, series: months(twelveUp) }).word).toBe(expected);
  });

  it('of a share without chart or earlier figure is a new measure', () => {
    expect(word(monthly('lower'), [20], { before: null })).toBe('New measure');
  });

  it('of a count is judged by its chart alone', () => {
    const count = monthly('higher', { shows: 'count' });
    expect(word(count, twelveUp)).toBe('Improving');
    expect(word(count, twelveUp.slice(1))).toBe('Not judged');
    expect(word(count, [20], { before: null })).toBe('New measure');
    const few = { ...of(3, 3), day: lastDay };
    expect(statusSaid(count, few, { before, series: months(twelveUp) }).word).toBe('Improving');
  });
});
