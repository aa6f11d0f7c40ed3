import { byar, wilson } from './intervals.ts';

const percent = (share: number) => Math.round(share * 10_000) / 100;

describe('the Wilson interval of a share', () => {
  it.each([
    [39, 633, 4.54, 8.31],
    [80, 641, 10.14, 15.26],
    [117, 229, 44.65, 57.49],
    // At the ends the interval stays within 0 and 100, where the usual ± would leave it or vanish.
    [0, 40, 0, 8.76],
    [3, 3, 43.85, 100],
  ])('%i of %i is from %f%% to %f%%', (x, n, lower, upper) => {
    const interval = wilson(x, n)!;
    expect([percent(interval.lower), percent(interval.upper)]).toEqual([lower, upper]);
  });

  it.each([1, 2, 7, 40, 633])('never leaves 0 to 1 when none or all of %i are in the count', (n) => {
    expect(wilson(0, n)!.lower).toBe(0);
    expect(wilson(n, n)!.upper).toBeLessThanOrEqual(1);
  });

  it('has no value when nobody is in the count', () => {
    expect(wilson(0, 0)).toBeNull();
  });
});

describe("Byar's interval of a rate", () => {
  it('of 633 children in 99,842 is from 58.6 to 68.5 for each 10,000', () => {
    const { lower, upper } = byar(633);
    const rate = (count: number) => Number(((count / 99_842) * 10_000).toFixed(1));
    expect([rate(lower), rate(633), rate(upper)]).toEqual([58.6, 63.4, 68.5]);
  });

  it('of nobody begins at nought and is not nought wide', () => {
    expect(byar(0).lower).toBe(0);
    expect(byar(0).upper).toBeGreaterThan(3);
  });
});
