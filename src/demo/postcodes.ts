import { csv } from './csv.ts';
import { seeded } from './random.ts';

export interface Address {
  readonly postcode: string;
  readonly easting: number;
  readonly northing: number;
  /** ONS code of the upper-tier authority. */
  readonly authority: string;
  readonly zone: Zone;
  /** No two addresses have the same. */
  readonly number: number;
}

/** Inside the district; outside it and at most 20 miles from every home; outside it and more than 20 from every home. */
export type Zone = 'inside' | 'near' | 'far';

export const kirklees = 'E08000034';

/**
 * Sectors laid around real places, and nobody's: no postcode begins so in the ONS Postcode Directory of November 2025, of
 * which all of BD, HD, HX, LS and WF and a part of the rest was searched.
 */
const towns: readonly (readonly [sector: string, easting: number, northing: number, spread: number])[] = [
  ['HD1 8', 414_300, 416_900, 900],
  ['HD5 4', 417_500, 417_500, 1200],
  ['HD4 2', 411_500, 413_800, 1200],
  ['HD9 8', 414_000, 408_200, 1500],
  ['HD7 8', 407_500, 412_500, 1500],
  ['HD8 5', 421_000, 408_500, 1500],
  ['WF18 1', 424_300, 421_500, 1500],
  ['WF18 2', 423_800, 424_000, 1000],
  ['BD25 1', 419_200, 424_800, 1200],
];
const neighbours: readonly (readonly [string, number, number, string])[] = [
  ['HX8 1', 409_500, 424_800, 'E08000033'],
  ['BD26 1', 415_800, 432_500, 'E08000032'],
  ['LS31 1', 428_000, 429_800, 'E08000035'],
  ['WF19 1', 432_500, 419_500, 'E08000036'],
  ['S76 1', 432_000, 407_500, 'E08000016'],
];
const distant: readonly (readonly [string, number, number, string])[] = [
  ['DN60 1', 458_000, 403_000, 'E08000017'],
  ['YO63 1', 460_000, 452_000, 'E06000014'],
  ['HU21 1', 509_000, 429_000, 'E06000010'],
  ['HU21 2', 503_000, 440_000, 'E06000011'],
  ['PR30 1', 353_500, 429_500, 'E10000017'],
  ['CW13 1', 370_500, 355_500, 'E06000049'],
  ['DE76 1', 435_500, 336_000, 'E06000015'],
  ['NG35 1', 457_500, 340_500, 'E06000018'],
  ['LN14 1', 497_500, 371_500, 'E10000019'],
  ['TS30 1', 449_500, 520_500, 'E06000002'],
  ['NE50 1', 424_500, 564_500, 'E08000021'],
  ['OX34 1', 451_500, 206_500, 'E10000025'],
];

const random = seeded('postcodes');
let numbered = 0;
const letters = 'ABDEFGHJLNPQRSTUWXYZ';

/** Addresses in a sector, the first of them at its centre. */
function sector(
  name: string,
  count: number,
  [easting, northing, spread]: readonly [number, number, number],
  authority: string,
  zone: Zone,
): Address[] {
  const off = (i: number): number => (i === 0 ? 0 : random.int(-spread, spread));
  return Array.from({ length: count }, (_, i) => ({
    postcode: `${name}${letters[Math.floor(i / 20)]}${letters[i % 20]}`,
    easting: easting + off(i),
    northing: northing + off(i),
    authority,
    zone,
    number: ++numbered,
  }));
}

const town = towns.map(([name, easting, northing, spread]) =>
  sector(name, 40, [easting, northing, spread], kirklees, 'inside'),
);

/** Where families live; the first is DOMAIN 5's home. */
export const homes: readonly Address[] = town.flatMap((addresses) => addresses.slice(0, 24));

/** Where carers and children's homes are; no family lives at any of them. */
export const carers: Readonly<Record<Zone, readonly Address[]>> = {
  inside: town.flatMap((addresses) => addresses.slice(24)),
  near: neighbours.flatMap(([name, e, n, authority]) => sector(name, 12, [e, n, 700], authority, 'near')),
  far: distant.flatMap(([name, e, n, authority]) => sector(name, 8, [e, n, 600], authority, 'far')),
};

const spot = (
  postcode: string,
  easting: number,
  northing: number,
  authority: string,
  zone: Zone,
): Address => ({ postcode, easting, northing, authority, zone, number: ++numbered });

/** Spots a known distance from the home at (414300, 416900), the first of `homes`. */
export const marks = {
  twentyPointOne: spot('WF19 9AA', 446_600, 416_900, 'E08000036', 'far'),
  twentyPointNought: spot('WF19 9AB', 446_560, 416_900, 'E08000036', 'near'),
  twentyPointOneBarely: spot('WF19 9AD', 446_567, 416_900, 'E08000036', 'far'),
  ninePointThree: spot('LS31 9AA', 426_300, 425_900, 'E08000035', 'near'),
  /** 31.4 miles: for a move that is only drafted. */
  draftedMove: spot('BB25 1AA', 383_981, 457_326, 'E10000017', 'far'),
} as const;

const all = [...town.flat(), ...carers.near, ...carers.far, ...Object.values(marks)];
const zones = new Map(all.map(({ postcode, zone }) => [postcode, zone]));

/** Which zone a postcode of the council's lies in. Throws a RangeError for any other. */
export function zoneOf(postcode: string): Zone {
  const zone = zones.get(postcode);
  if (!zone) throw new RangeError(`${postcode} is none of the council's postcodes.`);
  return zone;
}

export const postcodesCsv = (): string =>
  csv(
    ['postcode', 'easting', 'northing', 'la_code'],
    all.map(({ postcode, easting, northing, authority }) => [postcode, easting, northing, authority]),
  );
