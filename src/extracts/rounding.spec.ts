import { share } from '../measures/words.ts';
import { oneDecimal, percentOf } from './rounding.ts';

it.each([
  [39, 633, 6.2],
  [475, 633, 75],
  [1, 16, 6.3],
  // 10.05% exactly, which as a fraction of two is a little less.
  [201, 2000, 10.1],
  [0, 40, 0],
  [40, 40, 100],
])('%i of %i is %f%%', (n, of, percent) => {
  expect(percentOf(n, of)).toBe(percent);
});

it('rounds every share as page one words it', () => {
  const differing: string[] = [];
  for (let of = 20; of <= 400; of += 1)
    for (let n = 0; n <= of; n += 1)
      if (share(n, of) !== `${n} of ${of} (${percentOf(n, of).toFixed(1)}%)`) differing.push(`${n} of ${of}`);
  expect(differing).toEqual([]);
});

it('rounds halves up', () => {
  expect([0.25, 63.4004, 0.04].map(oneDecimal)).toEqual([0.3, 63.4, 0]);
});
