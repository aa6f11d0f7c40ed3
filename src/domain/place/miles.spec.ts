import fc from 'fast-check';
import { miles } from './miles.ts';

const home = { easting: 414_300, northing: 416_900 };
const spot = fc.record({ easting: fc.nat(700_000), northing: fc.nat(1_300_000) });

/** The rule in whole numbers: the most tenths of a mile whose lower half, 160.93 × (t - 0.5) m, is not too far. */
function tenthsExactly(dE: number, dN: number): number {
  const square = BigInt(dE) ** 2n + BigInt(dN) ** 2n;
  let tenths = BigInt(Math.max(0, Math.floor(Math.hypot(dE, dN) / 160.93) - 1));
  while ((2n * tenths + 1n) ** 2n * 16_093n ** 2n <= 40_000n * square) tenths += 1n;
  return Number(tenths);
}

describe('miles from home at (414300, 416900)', () => {
  // DOMAIN 5.
  it.each([
    ['20.0708', 446_600, 416_900, 20.1],
    ['20.0460', 446_560, 416_900, 20.0],
    ['20.0503, and 20.0498 by 1.609344', 446_567, 416_900, 20.1],
    ['20.0497, a metre less', 446_566, 416_900, 20.0],
    ['31.0694', 444_300, 456_900, 31.1],
    ['9.3208', 426_300, 425_900, 9.3],
    ['the same postcode', 414_300, 416_900, 0],
    ['west and south of home', 382_000, 416_900, 20.1],
  ])('%s', (_, easting, northing, expected) => {
    expect(miles(home, { easting, northing })).toBe(expected);
  });
});

describe('rounding', () => {
  // A half of a tenth is 160.93 m times an odd number of halves: never a whole number of metres, nor the root of
  // one. So no distance falls on the half itself, and the metres on either side of it are the hardest there are.
  it('is right on both sides of every half to 800 miles', () => {
    const wrong = Array.from({ length: 8_000 }, (_, t) => t).filter((t) => {
      const below = Math.floor((t + 0.5) * 160.93);
      const to = (metres: number) => miles(home, { ...home, easting: home.easting + metres });
      return to(below) !== t / 10 || to(below + 1) !== (t + 1) / 10;
    });
    expect(wrong).toEqual([]);
  });

  it('agrees with whole numbers everywhere, both ways round', () => {
    fc.assert(
      fc.property(spot, spot, (a, b) => {
        const expected = tenthsExactly(a.easting - b.easting, a.northing - b.northing) / 10;
        expect(miles(a, b)).toBe(expected);
        expect(miles(b, a)).toBe(expected);
      }),
    );
  });
});
