import { aNumber, anIndicator, inArea } from '../../../test/builders/a-number.ts';
import { gapsOf } from './gaps.ts';

const worry = anIndicator('worry', { unit: '%' });
const attainment = anIndicator('attainment', { unit: 'points', decimals: 1 });
const counts = (numerator: number, denominator: number) => ({ numerator, denominator });
const rounded = (n: number) => Math.round(n * 100) / 100;

describe('the gap of a group', () => {
  it('is its number less everybody’s, to the decimals that are printed', () => {
    const numbers = [
      aNumber('attainment', 45.3),
      aNumber('attainment', 34.7, { group: 'free school meals' }),
      aNumber('attainment', 26.3, { group: 'looked after' }),
    ];
    expect(
      gapsOf(attainment, numbers).map(({ group, difference, unit }) => [group, difference, unit]),
    ).toEqual([
      ['free school meals', -10.6, 'points'],
      ['looked after', -19, 'points'],
    ]);
  });

  it('of a percentage is in percentage points, and has no interval without the counts', () => {
    const numbers = [aNumber('worry', 40), aNumber('worry', 64, { group: 'LGBT+' })];
    expect(gapsOf(worry, numbers)).toMatchObject([
      {
        group: 'LGBT+',
        value: 64,
        all: 40,
        difference: 24,
        unit: 'percentage points',
        interval: null,
        because: 'No interval: the counts are not published.',
      },
    ]);
  });

  it('has none where one of the two has no counts', () => {
    const numbers = [aNumber('worry', 40, counts(40, 100)), aNumber('worry', 64, { group: 'LGBT+' })];
    expect(gapsOf(worry, numbers)[0]!.because).toBe('No interval: the counts are not published.');
  });

  it('of none is nought, without a sign', () => {
    const numbers = [aNumber('worry', 40), aNumber('worry', 40, { group: 'SEND' })];
    expect(Object.is(gapsOf(worry, numbers)[0]!.difference, 0)).toBe(true);
  });

  it('is to all of the same days and place, and there is none without them', () => {
    const earlier = { start: '2017-03-01', end: '2017-04-01' } as const;
    const numbers = [
      aNumber('worry', 64, { group: 'LGBT+' }),
      aNumber('worry', 40, earlier),
      inArea('worry', 'Huddersfield', 30),
      aNumber('other', 20),
    ];
    expect(gapsOf(worry, numbers)).toEqual([]);
    const here = inArea('worry', 'Huddersfield', 35, { group: 'SEND' });
    expect(gapsOf(worry, [...numbers, here])).toMatchObject([{ group: 'SEND', difference: 5, all: 30 }]);
  });
});

describe('its interval, where the counts are published', () => {
  const gap = (group: [number, number], all: [number, number], of = worry) =>
    gapsOf(of, [
      aNumber(of.id, 60, counts(...all)),
      aNumber(of.id, 80, { group: 'SEND', ...counts(...group) }),
    ])[0]!;

  // Newcombe 1998, table II, (a), method 10: 56 of 70 and 48 of 80 differ by 0.2, from 0.0524 to 0.3339.
  it('is Newcombe’s', () => {
    const { difference, interval, because } = gap([56, 70], [48, 80]);
    expect([difference, rounded(interval!.lower), rounded(interval!.upper)]).toEqual([20, 5.24, 33.39]);
    expect(because).toBe('The 95% interval leaves out 0.');
  });

  it('says so where it holds nought', () => {
    expect(gap([5, 56], [0, 29])).toMatchObject({
      interval: { lower: expect.any(Number) },
      because: 'The 95% interval holds 0: no evidence of a gap.',
    });
  });

  it.each<[[number, number], [number, number], boolean]>([
    [[10, 19], [10, 20], false],
    [[10, 20], [10, 20], true],
    [[10, 20], [10, 19], false],
  ])('of %j to %j people is given: %s', (group, all, isGiven) => {
    const { interval, because } = gap(group, all);
    expect([interval !== null, /fewer than 20 people are too few/.test(because)]).toEqual([
      isGiven,
      !isGiven,
    ]);
  });

  it('is not given of what is no percentage', () => {
    expect(gap([56, 70], [48, 80], attainment)).toMatchObject({
      interval: null,
      because: 'No interval: only a percentage has one.',
    });
  });
});
