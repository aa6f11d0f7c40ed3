import { mayChart, several, value, values, type Counts, type Window } from './measure.ts';

describe('an XmR chart', () => {
  // DOMAIN 6.3: monthly counts or quarterly snapshots.
  it.each<[Window, number]>([
    ['month', 1],
    ['day', 3],
  ])('of a measure over one %s has points %i months apart', (window, monthsApart) => {
    expect(mayChart({ window })).toEqual({ chart: 'xmr', monthsApart, because: null });
  });

  it.each<[Window, RegExp]>([
    ['six months', /shares five of its six months/],
    ['twelve months', /shares eleven of its twelve months/],
    ['year to 31 March', /holds the one before it/],
    ['academic year', /once an academic year/],
  ])('of %s is none, and it says why', (window, because) => {
    expect(mayChart({ window })).toEqual({
      chart: 'none',
      monthsApart: null,
      because: expect.stringMatching(because),
    });
  });
});

describe('a number', () => {
  it('stands at the front of its sentence', () => {
    expect(value(41, 'days waited')).toEqual({ answer: 'met', sentence: '41 days waited', value: 41 });
  });

  it.each([Number.NaN, Infinity])('is never %p', (number) => {
    expect(() => value(number, 'days waited')).toThrow(RangeError);
  });
});

it('several numbers of one person are so many happenings', () => {
  expect(values([20, 3], 1, 'three requests')).toEqual({
    answer: 'unknown',
    sentence: 'three requests',
    counts: { met: 2, notMet: 0, unknown: 1, values: [20, 3] },
  });
  expect(() => values([20, Number.NaN], 0, 'two requests')).toThrow(RangeError);
});

it.each<[Counts, string]>([
  [{ met: 2, notMet: 0, unknown: 0 }, 'met'],
  [{ met: 2, notMet: 0, unknown: 1 }, 'unknown'],
  [{ met: 2, notMet: 1, unknown: 1 }, 'not-met'],
])('a person with happenings %j is %s', (counts, answer) => {
  expect(several(counts, 'so')).toEqual({ answer, sentence: 'so', counts });
});
