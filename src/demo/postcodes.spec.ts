import { miles } from '../domain/place/miles.ts';
import { normalisePostcode } from '../domain/place/postcode.ts';
import { carers, homes, kirklees, marks, postcodesCsv, zoneOf, type Address } from './postcodes.ts';

const distances = (addresses: readonly Address[]) =>
  addresses.flatMap((one) => homes.map((home) => miles(home, one)));

it('near carers are outside the district and at most 20 miles from every home', () => {
  expect(carers.near.filter(({ authority }) => authority === kirklees)).toEqual([]);
  expect(Math.max(...distances(carers.near))).toBeLessThanOrEqual(20);
});

it('far carers are outside the district and more than 20 miles from every home', () => {
  expect(carers.far.filter(({ authority }) => authority === kirklees)).toEqual([]);
  expect(Math.min(...distances(carers.far))).toBeGreaterThan(20);
  expect(Math.max(...distances(carers.far))).toBeLessThan(350);
});

it('homes and carers inside stand in the district, none at the other’s address', () => {
  const inside = [...homes, ...carers.inside];
  for (const { authority, easting, northing } of inside) {
    expect(authority).toBe(kirklees);
    expect(easting).toBeGreaterThan(405_000);
    expect(easting).toBeLessThan(428_000);
    expect(northing).toBeGreaterThan(404_000);
    expect(northing).toBeLessThan(428_000);
  }
  expect(new Set(inside.map(({ postcode }) => postcode)).size).toBe(inside.length);
});

it.each([
  ['twentyPointOne', 20.1, 'far'],
  ['twentyPointNought', 20, 'near'],
  ['twentyPointOneBarely', 20.1, 'far'],
  ['ninePointThree', 9.3, 'near'],
  ['draftedMove', 31.4, 'far'],
] as const)('%s is %d miles from the first home', (name, distance, zone) => {
  expect(homes[0]).toMatchObject({ easting: 414_300, northing: 416_900 });
  expect(miles(homes[0]!, marks[name])).toBe(distance);
  expect(zoneOf(marks[name].postcode)).toBe(zone);
});

it('every postcode is well formed and written once', () => {
  const postcodes = postcodesCsv()
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(',')[0]!);
  expect(postcodes.filter((postcode) => normalisePostcode(postcode) !== postcode)).toEqual([]);
  expect(new Set(postcodes).size).toBe(postcodes.length);
});

it('knows no postcode but its own', () => {
  expect(() => zoneOf('HD1 1AA')).toThrow(RangeError);
});
