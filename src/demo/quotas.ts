import { asAt } from './months.ts';
import { careOn, judgedPlacement, type Life } from './life.ts';
import { zoneOf, type Zone } from './postcodes.ts';

/** Whose distance from home can be told: those with a home address, those without, and unaccompanied children. */
export type Origin = 'home' | 'no home' | 'unaccompanied';

/** A kind of placement at the end, and how many children are in it. */
export interface Quota {
  readonly origin: Origin;
  readonly code: string;
  readonly zone: Zone;
  count: number;
  /** Youngest and oldest age at the end. */
  readonly ages: readonly [number, number];
}

type Counts = Partial<Record<Zone, number>>;

const of = (origin: Origin, code: string, ages: readonly [number, number], counts: Counts): Quota[] =>
  Object.entries(counts).map(([zone, count]) => ({ origin, code, zone: zone as Zone, count, ages }));

/**
 * Where the 633 are on 31 January 2019: 475 in foster placements, 104 with a home known, outside the district and more
 * than 20 miles from it, 7 with no home address, 29 unaccompanied. Those hardest to find a child for come first.
 */
const all = (): Quota[] => [
  ...of('home', 'R3', [0, 0], { inside: 1, near: 1, far: 1 }),
  ...of('home', 'U5', [0, 1], { inside: 6 }),
  ...of('home', 'A6', [2, 6], { inside: 7, near: 9 }),
  ...of('home', 'A5', [2, 6], { inside: 3 }),
  ...of('home', 'A4', [2, 5], { near: 2 }),
  ...of('home', 'A3', [2, 5], { inside: 3 }),
  ...of('unaccompanied', 'H5', [16, 17], { inside: 4, near: 2 }),
  ...of('unaccompanied', 'P2', [17, 17], { inside: 2, far: 1 }),
  ...of('home', 'H5', [16, 17], { inside: 6, near: 3, far: 2 }),
  ...of('home', 'P2', [17, 17], { inside: 4, near: 1 }),
  ...of('home', 'R5', [16, 17], { far: 3 }),
  ...of('home', 'Z1', [15, 17], { inside: 2, far: 1 }),
  ...of('home', 'K1', [14, 16], { far: 3 }),
  ...of('home', 'R1', [13, 17], { inside: 1, far: 1 }),
  ...of('home', 'R2', [12, 16], { far: 1 }),
  ...of('home', 'S1', [9, 16], { near: 1, far: 4 }),
  ...of('home', 'P1', [2, 16], { inside: 40, near: 4, far: 3 }),
  ...of('unaccompanied', 'U6', [15, 17], { inside: 8, near: 4, far: 5 }),
  ...of('unaccompanied', 'U4', [16, 17], { inside: 3 }),
  ...of('no home', 'K2', [12, 17], { far: 1 }),
  ...of('no home', 'U6', [3, 15], { inside: 3, near: 1 }),
  ...of('no home', 'U4', [8, 16], { inside: 1 }),
  ...of('no home', 'U3', [3, 14], { inside: 1 }),
  ...of('home', 'K2', [11, 17], { inside: 8, near: 7, far: 26 }),
  ...of('home', 'U2', [2, 4], { inside: 2 }),
  ...of('home', 'U1', [3, 17], { inside: 46 }),
  ...of('home', 'U3', [2, 16], { inside: 52 }),
  ...of('home', 'U4', [5, 17], { inside: 90, near: 23, far: 30 }),
  ...of('home', 'U6', [2, 17], { inside: 132, near: 39, far: 29 }),
];

/** What is left to fill beside these children. Throws a RangeError when one of them has no quota. */
export function quotasBeside(children: readonly Life[]): Quota[] {
  const quotas = all();
  for (const child of children) {
    const stay = careOn(child, asAt);
    if (!stay) continue;
    const { code, postcode } = judgedPlacement(stay, asAt);
    const origin: Origin = child.unaccompanied ? 'unaccompanied' : stay.home ? 'home' : 'no home';
    const quota = quotas.find((q) => q.origin === origin && q.code === code && q.zone === zoneOf(postcode));
    if (!quota?.count)
      throw new RangeError(`No quota is left for ${child.child}: ${origin}, ${code}, ${postcode}.`);
    quota.count -= 1;
  }
  return quotas;
}
