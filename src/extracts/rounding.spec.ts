import { oneDecimal } from './rounding.ts';

it('rounds halves up', () => {
  expect([0.25, 63.4004, 0.04].map(oneDecimal)).toEqual([0.3, 63.4, 0]);
});
