import type { GridReference, Place } from '../care/episode.ts';
import { distanceFromHome, location } from './locality.ts';

const kirklees = 'E08000034';
const place = (authority: string | null, grid: GridReference | null = null): Place => ({
  postcode: null,
  grid,
  authority,
});
const home = place(kirklees, { easting: 414_300, northing: 416_900 });

describe('the worked cases of DOMAIN 5', () => {
  it.each([
    ['1', place('E08000035', { easting: 446_600, northing: 416_900 }), 20.1, 'OUT'],
    ['2', place('E08000035', { easting: 446_560, northing: 416_900 }), 20.0, 'OUT'],
    ['3', place('E08000035', { easting: 446_567, northing: 416_900 }), 20.1, 'OUT'],
    ['4', place(kirklees, { easting: 444_300, northing: 456_900 }), 31.1, 'IN'],
    ['5', place('E08000033', { easting: 426_300, northing: 425_900 }), 9.3, 'OUT'],
    ['7: confidential', place('CON'), null, 'unknown'],
  ] as const)('%s', (_, placement, distance, where) => {
    expect(distanceFromHome(home, placement)).toBe(distance);
    expect(location(placement, kirklees)).toBe(where);
  });

  it.each(['6: unaccompanied, no home here', '8: home unknown'])('%s, placed in Leeds', () => {
    const leeds = place('E08000035', { easting: 430_000, northing: 433_000 });
    expect(distanceFromHome(place(null), leeds)).toBeNull();
    expect(location(leeds, kirklees)).toBe('OUT');
  });
});

it.each(['SCO', 'WAL', 'NIR', 'NUK'])('%s is out', (authority) => {
  expect(location(place(authority), kirklees)).toBe('OUT');
});

it('a postcode nobody knows is nowhere', () => {
  expect(location(place(null), kirklees)).toBe('unknown');
  expect(distanceFromHome(home, place(null))).toBeNull();
});
