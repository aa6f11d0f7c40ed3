import { counted, list, meanInWords, share } from './words.ts';

it.each([
  ['one decimal place', 39, 633, '39 of 633 (6.2%)'],
  ['the nought after the point is kept', 148, 255, '148 of 255 (58.0%)'],
  ['nobody of many', 0, 40, '0 of 40 (0.0%)'],
  ['everybody', 40, 40, '40 of 40 (100.0%)'],
  ['a half goes up', 1, 80, '1 of 80 (1.3%)'],
  // 201 of 2,000 is 10.05%, which a computer's fraction would call 10.0499… and round down.
  ['a half that no binary fraction can hold goes up', 201, 2000, '201 of 2000 (10.1%)'],
  ['just below a half goes down', 1249, 100_000, '1249 of 100000 (1.2%)'],
  ['twenty people are enough for a percentage', 3, 20, '3 of 20 (15.0%)'],
  ['nineteen are too few', 3, 19, '3 of 19'],
  ['nobody of nobody', 0, 0, '0 of 0'],
])('%s', (_, n, of, words) => {
  expect(share(n, of)).toBe(words);
});

it.each([
  [21.5, '21.5'],
  [18, '18.0'],
  [0, '0.0'],
  [21.45, '21.5'],
  [21.4499, '21.4'],
])('a mean of %f is printed %s', (mean, words) => {
  expect(meanInWords(mean)).toBe(words);
});

it('rounds every mean that ends in half a tenth up', () => {
  const halves = Array.from(
    { length: 900 },
    (_, tenths) => [(10 * tenths + 5) / 100, (tenths + 1) / 10] as const,
  );
  expect(halves.filter(([mean, up]) => meanInWords(mean) !== up.toFixed(1))).toEqual([]);
});

it.each([
  [[], ''],
  [['one'], 'one'],
  [['one', 'two'], 'one and two'],
  [['one', 'two', 'three'], 'one, two and three'],
])('%j is listed as "%s"', (items, words) => {
  expect(list(items)).toBe(words);
});

it.each([
  [0, '0 placements'],
  [1, '1 placement'],
  [2, '2 placements'],
])('%i is counted as "%s"', (n, words) => {
  expect(counted(n, 'placement')).toBe(words);
});
