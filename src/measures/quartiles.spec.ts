import fc from 'fast-check';
import { quartilesOf } from './quartiles.ts';

it.each([
  ['nobody', {}, null],
  ['one', { 41: 1 }, [41, 41, 41]],
  ['two', { 1: 1, 2: 1 }, [1.25, 1.5, 1.75]],
  // R: quantile(1:4) is 1.75, 2.5, 3.25; quantile(1:5) is 2, 3, 4.
  ['four', { 1: 1, 2: 1, 3: 1, 4: 1 }, [1.75, 2.5, 3.25]],
  ['five', { 1: 1, 2: 1, 3: 1, 4: 1, 5: 1 }, [2, 3, 4]],
  ['many with one number', { 1: 9, 2: 2 }, [1, 1, 1]],
  // As text, '10' stands before '9'.
  ['numbers in order, not texts', { 10: 1, 9: 1, 100: 1 }, [9.5, 10, 55]],
  ['nought and less', { '-3': 1, 0: 1, 0.5: 1 }, [-1.5, 0, 0.25]],
])('the quartiles of %s', (_, values, expected) => {
  const found = quartilesOf(values);
  expect(found && [found.lower, found.median, found.upper]).toEqual(expected);
});

it('are those of everybody standing in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 30 }), (numbers) => {
      const values: Record<string, number> = {};
      for (const number of numbers) values[number] = (values[number] ?? 0) + 1;
      const sorted = numbers.toSorted((a, b) => a - b);
      const at = (share: number) => {
        const place = (sorted.length - 1) * share;
        const below = sorted[Math.floor(place)]!;
        return below + (place % 1) * (sorted[Math.ceil(place)]! - below);
      };
      expect(quartilesOf(values)).toEqual({ lower: at(0.25), median: at(0.5), upper: at(0.75) });
    }),
  );
});
