import { localAuthorityCodes } from '../../domain/codes/local-authority.codes.ts';
import { regionOf } from './region.ts';

it.each([
  ['E08000034', 'E12000003'],
  ['E09000002', 'E12000007'],
  ['E09000001', 'E12000007'],
  ['E08000038', 'E12000003'],
  ['WAL', null],
  ['E99999999', null],
])('%s lies in %s', (authority, region) => expect(regionOf(authority)).toBe(region));

it('knows the region of every authority', () => {
  const placed = [...localAuthorityCodes.values()].flatMap(({ ons }) => ons ?? []);
  expect(placed.length).toBeGreaterThan(140);
  expect(placed.filter((ons) => regionOf(ons) === null)).toEqual([]);
});
