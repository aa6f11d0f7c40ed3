import type { GridReference, Place } from '../care/episode.ts';
import { distanceFromHome, location } from './locality.ts';

const kirklees = 'E08000034';
const day = '2025-03-31';
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
    expect(location(placement, kirklees, day)).toBe(where);
  });

  it.each(['6: unaccompanied, no home here', '8: home unknown'])('%s, placed in Leeds', () => {
    const leeds = place('E08000035', { easting: 430_000, northing: 433_000 });
    expect(distanceFromHome(place(null), leeds)).toBeNull();
    expect(location(leeds, kirklees, day)).toBe('OUT');
  });
});

it.each(['SCO', 'WAL', 'NIR', 'NUK'])('%s is out', (authority) => {
  expect(location(place(authority), kirklees, day)).toBe('OUT');
});

it('a postcode nobody knows is nowhere', () => {
  expect(location(place(null), kirklees, day)).toBe('unknown');
  expect(distanceFromHome(home, place(null))).toBeNull();
});

describe('a council that was reorganised or re-coded', () => {
  const [cumbria, cumberland, westmorland] = ['E10000006', 'E06000063', 'E06000064'];
  const [northYorkshire, northYorkshireBefore] = ['E06000065', 'E10000023'];
  const [barnsley, barnsleyBefore, sheffield, sheffieldBefore] = [
    'E08000038',
    'E08000016',
    'E08000039',
    'E08000019',
  ];

  it.each([
    // Before it was parted all of Cumbria was one district; a child placed there then was not placed outside.
    [cumberland, westmorland, '2023-03-31', 'IN'],
    [cumberland, westmorland, '2023-04-01', 'OUT'],
    [cumberland, cumberland, '2023-03-31', 'IN'],
    [cumberland, cumberland, '2023-04-01', 'IN'],
    [westmorland, cumbria, '2023-03-31', 'IN'],
    // A reference from before does not tell which half it is.
    [westmorland, cumbria, '2023-04-01', 'unknown'],
    [cumbria, cumberland, '2023-03-31', 'IN'],
    [cumbria, cumberland, '2023-04-01', 'unknown'],
    // Whichever of its codes the reference or the setting has, it is one council on every day.
    [northYorkshire, northYorkshireBefore, '2023-03-31', 'IN'],
    [northYorkshire, northYorkshireBefore, '2023-04-01', 'IN'],
    [northYorkshireBefore, northYorkshire, '2023-04-01', 'IN'],
    ['E06000066', 'E10000027', '2025-03-31', 'IN'],
    [barnsley, barnsleyBefore, '2025-03-31', 'IN'],
    [barnsley, barnsleyBefore, '2025-04-01', 'IN'],
    [barnsleyBefore, barnsley, '2025-04-01', 'IN'],
    [barnsley, sheffieldBefore, '2025-04-01', 'OUT'],
    [sheffield, barnsleyBefore, '2025-03-31', 'OUT'],
    [kirklees, barnsley, '2025-04-01', 'OUT'],
  ] as const)('%s, placed in %s on %s: %s', (ours, theirs, on, where) => {
    expect(location(place(theirs), ours, on)).toBe(where);
  });
});
