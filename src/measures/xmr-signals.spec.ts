import { addDays } from '../domain/dates/plain-date.ts';
import { signalsIn, type Lines, type Rule } from './xmr-signals.ts';

// Lines of our own choosing: the mean 10, near limits 8 and 12, limits 7 and 13.
const lines: Lines = { mean: 10, limits: { lower: 7, upper: 13 }, nearLimits: { lower: 8, upper: 12 } };
const points = (values: readonly number[]) =>
  values.map((value, i) => ({ day: addDays('2019-01-01', i), value }));
const found = (rule: Rule, values: readonly number[], of: Lines = lines) =>
  signalsIn(points(values), of)
    .filter((signal) => signal.rule === rule)
    .map(({ direction, points: named }) => [direction, ...named.map(({ value }) => value)]);

type Case = [string, number[], (string | number)[][]];

describe('a point outside the limits', () => {
  it.each<Case>([
    ['above', [10, 13.1, 10], [['up', 13.1]]],
    ['below', [10, 6.9, 10], [['down', 6.9]]],
    ['on a limit is inside', [10, 13, 7], []],
    [
      'each is a signal of its own',
      [14, 15],
      [
        ['up', 14],
        ['up', 15],
      ],
    ],
    ['none without points', [], []],
  ])('%s', (_, values, expected) => {
    expect(found('outside the limits', values)).toEqual(expected);
  });

  it('cannot be told of one point alone, which has no limits', () => {
    expect(found('outside the limits', [99], { mean: 99, limits: null, nearLimits: null })).toEqual([]);
  });
});

describe('seven on one side', () => {
  it.each<Case>([
    ['seven above', [9, 11, 12, 11, 12, 11, 12, 11, 9], [['up', 11, 12, 11, 12, 11, 12, 11]]],
    ['six', [9, 11, 12, 11, 12, 11, 12, 9], []],
    ['seven below', [9, 8, 9, 8, 9, 8, 9], [['down', 9, 8, 9, 8, 9, 8, 9]]],
    ['eight are one signal', [9, 8, 9, 8, 9, 8, 9, 8], [['down', 9, 8, 9, 8, 9, 8, 9, 8]]],
    ['a point on the mean is on neither side', [11, 12, 11, 10, 12, 11, 12, 11], []],
    ['nor is it the seventh', [11, 12, 11, 12, 11, 12, 10], []],
    ['all on the mean', [10, 10, 10, 10, 10, 10, 10, 10], []],
  ])('%s', (_, values, expected) => {
    expect(found('seven on one side of the mean', values)).toEqual(expected);
  });
});

describe('seven rising or falling', () => {
  it.each<Case>([
    ['six steps up', [9, 9.1, 9.2, 9.3, 9.4, 10, 11], [['up', 9, 9.1, 9.2, 9.3, 9.4, 10, 11]]],
    ['five steps', [9, 9.1, 9.2, 9.3, 9.4, 10], []],
    ['six steps down', [11, 10, 9.4, 9.3, 9.2, 9.1, 9], [['down', 11, 10, 9.4, 9.3, 9.2, 9.1, 9]]],
    ['a level step breaks it', [9, 9.1, 9.2, 9.3, 9.3, 9.4, 10, 11], []],
    [
      'where it begins and ends',
      [9, 8, 9, 10, 11, 11.1, 11.2, 12, 11],
      [['up', 8, 9, 10, 11, 11.1, 11.2, 12]],
    ],
  ])('%s', (_, values, expected) => {
    expect(found('seven rising or falling', values)).toEqual(expected);
  });
});

describe('two of three beyond a near limit', () => {
  it.each<Case>([
    ['two and one on their side', [12.1, 11, 12.2], [['up', 12.1, 12.2]]],
    ['all three', [12.1, 12.3, 12.2], [['up', 12.1, 12.3, 12.2]]],
    ['one', [12.1, 11, 11], []],
    ['on the near limit is not beyond it', [12.1, 11, 12], []],
    ['the third on the mean', [12.1, 10, 12.2], []],
    ['the third on the other side', [12.1, 9, 12.2], []],
    ['two on different sides', [12.1, 7.9, 11], []],
    ['below', [7.9, 9, 7.8], [['down', 7.9, 7.8]]],
    ['outside the limits is beyond the near limit too', [14, 11, 12.1], [['up', 14, 12.1]]],
    ['two points are not three', [12.1, 12.2], []],
    ['threes that follow each other are one signal', [12.1, 11, 12.2, 12.3], [['up', 12.1, 12.2, 12.3]]],
    [
      'three apart from each other are two',
      [12.1, 11, 12.2, 9, 12.3, 11, 12.4],
      [
        ['up', 12.1, 12.2],
        ['up', 12.3, 12.4],
      ],
    ],
  ])('%s', (_, values, expected) => {
    expect(found('two of three beyond a near limit', values)).toEqual(expected);
  });
});
