import { leastAndMost, type Equation } from './least-and-most.ts';

const equation = (coefficients: Record<string, number>, constant: number): Equation => ({
  coefficients: new Map(Object.entries(coefficients)),
  constant,
});

it.each([
  ['two that add up', [equation({ a: 1, b: 1 }, 16)], [0, 16]],
  ['one that is told by the others', [equation({ a: 1, b: 1 }, 16), equation({ b: 1 }, 12)], [4, 4]],
  ['half of an odd sum is no whole number', [equation({ a: 2, b: 1 }, 5)], [0, 2]],
  ['a difference has no end', [equation({ a: 1, b: -1 }, 3)], [3, Infinity]],
  // Each sum by itself tells little; all three leave one answer: a + b = 10, a + c = 11, b + c = 13.
  [
    'a ring of sums',
    [equation({ a: 1, b: 1 }, 10), equation({ a: 1, c: 1 }, 11), equation({ b: 1, c: 1 }, 13)],
    [4, 4],
  ],
  ['the same said twice', [equation({ a: 1, b: 1 }, 7), equation({ a: 2, b: 2 }, 14)], [0, 7]],
  ['what cannot be', [equation({ a: 1, b: 1 }, 7), equation({ a: 1, b: 1 }, 8)], null],
  ['nothing of it', [equation({ b: 1 }, 8)], [0, Infinity]],
])('%s', (_why, equations, expected) => {
  expect(leastAndMost(equations)?.('a') ?? null).toEqual(expected);
});
