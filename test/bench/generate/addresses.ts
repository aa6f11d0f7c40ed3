import { seeded, type Random } from '../../../src/demo/random.ts';

export interface Address {
  readonly postcode: string;
  readonly easting: number;
  readonly northing: number;
  /** ONS code of the upper-tier authority. */
  readonly authority: string;
}

/** Where families live, and carers inside the district, in those that touch it, and far away. */
export type Zone = 'homes' | 'inside' | 'near' | 'far';

export const ownAuthority = 'E08000034';
const neighbours = ['E08000033', 'E08000032', 'E08000035', 'E08000036', 'E08000016'];
const distant = ['E08000017', 'E06000014', 'E10000017', 'E08000021', 'W06000015'];

// No postcode of this country begins so: Royal Mail uses no area QH, QD, QN or QF.
const areas: Record<Zone, string> = { homes: 'QH', inside: 'QD', near: 'QN', far: 'QF' };
const letters = 'ABDEFGHJLNPQRSTUWXYZ';
const centre = { easting: 414_300, northing: 416_900 };

/** How many addresses of each zone there are for so many children. */
export const addressesFor = (children: number): Record<Zone, number> => ({
  homes: Math.ceil(children / 2),
  inside: Math.ceil(children / 2),
  near: Math.ceil(children / 6),
  far: Math.ceil(children / 5),
});

/** The address of that number in the zone, the same whatever else there is. */
export function addressOf(zone: Zone, number: number): Address {
  const random = seeded(`${zone} ${number}`);
  const around = (spread: number) => ({
    easting: centre.easting + random.int(-spread, spread),
    northing: centre.northing + random.int(-spread, spread),
  });
  const postcode = postcodeOf(zone, number);
  if (zone === 'near') return { postcode, ...around(26_000), authority: random.pick(neighbours) };
  if (zone === 'far') {
    const east = random.chance(0.5) ? 1 : -1;
    const { easting, northing } = around(30_000);
    return {
      postcode,
      easting: easting + east * random.int(60_000, 200_000),
      northing,
      authority: random.pick(distant),
    };
  }
  return { postcode, ...around(9_000), authority: ownAuthority };
}

/** 99 districts of 10 sectors of 400 each. */
export function postcodeOf(zone: Zone, number: number): string {
  const district = 1 + (Math.floor(number / 4_000) % 99);
  const sector = Math.floor(number / 400) % 10;
  return `${areas[zone]}${district} ${sector}${letters[Math.floor(number / 20) % 20]}${letters[number % 20]}`;
}

export const somePostcode = (random: Random, zone: Zone, counts: Record<Zone, number>): string =>
  postcodeOf(zone, random.int(0, counts[zone] - 1));
