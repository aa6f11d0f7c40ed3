import { meanOf } from './mean.ts';

it.each<[why: string, values: Record<string, number>, mean: number | null]>([
  ['nobody', {}, null],
  ['nobody, though a number is named', { 7: 0 }, null],
  ['one', { 21.5: 1 }, 21.5],
  ['as many as have each', { 10: 3, 20: 1 }, 12.5],
  ['nought counts', { 0: 1, 15: 1 }, 7.5],
  // In binary fractions the sum of ten times 0.1 is a little less than 1.
  ['tenths, to the last digit', { 0.1: 10, 1: 10 }, 0.55],
  ['decimals of several lengths', { 0.25: 1, 0.5: 1, 3: 2 }, 1.6875],
  ['below nought', { '-1': 1, 3: 1 }, 1],
])('of %s', (_, values, mean) => {
  expect(meanOf(values)).toBe(mean);
});
