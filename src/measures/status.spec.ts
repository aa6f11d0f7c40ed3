import { newcombe, statusOf } from './status.ts';

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
