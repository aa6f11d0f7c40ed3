import { ageOn } from '../domain/dates/age.ts';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { CareLeaver } from './care-leaver.ts';
import { seeded } from './random.ts';

/** What a young person does, where they live when all is well and when it is not, and when they are seen. */
export interface Bent {
  /** The day of the month on which they are seen. */
  readonly day: number;
  /** The lower, the likelier to be in education, employment or training. */
  readonly keenness: number;
  /** The lower, the likelier to live somewhere unsuitable. */
  readonly luck: number;
  /** The month from which nobody hears of them any more; null for most. */
  readonly lostSince: number | null;
  readonly busy: string;
  readonly idle: string;
  readonly trouble: string;
  readonly movesOnAt: number;
  readonly firstHome: string;
  readonly laterHome: string;
}

export function bentOf({ life }: CareLeaver): Bent {
  const random = seeded(`bent of ${life.child}`);
  const { ceased, placement, changes } = life.stays.at(-1)!;
  const lastPlacement = changes.findLast((change) => change.placement)?.placement ?? placement;
  const stayedPut = ceased === 'E17' && lastPlacement.code.startsWith('U');
  return {
    day: random.int(2, 27),
    keenness: random.int(0, 999),
    luck: random.int(0, 999),
    // Long enough before the end for nothing heard before to be recent.
    lostSince: random.chance(0.03) ? random.int(-24, 18) : null,
    busy: random.weighted([
      ['F2', 34],
      ['F3', 32],
      ['P3', 14],
      ['F1', 11],
      ['P2', 8],
      ['P1', 1],
    ]),
    idle: random.weighted([
      ['G5', 62],
      ['G4', 22],
      [life.sex === '2' ? 'G6' : 'G5', 16],
    ]),
    trouble: random.weighted([
      ['X2', 25],
      ['S2', 15],
      ['W2', 15],
      ['V2', 12],
      ['U2', 12],
      ['B2', 9],
      ['K2', 7],
      ['Y2', 5],
    ]),
    movesOnAt: random.int(19, 21),
    firstHome: stayedPut
      ? 'Z1'
      : random.weighted([
          ['D1', 34],
          ['U1', 20],
          ['B1', 22],
          ['E1', 12],
          ['K1', 6],
          ['T1', 6],
        ]),
    laterHome: random.weighted([
      ['U1', 70],
      ['B1', 14],
      ['D1', 8],
      ['K1', 5],
      ['Y1', 3],
    ]),
  };
}

/** Where all is well on the day; at 17 neither a foyer nor with former foster carers (rules 347 and 3001). */
export function homeOn({ firstHome, laterHome, movesOnAt }: Bent, bornOn: PlainDate, day: PlainDate): string {
  const age = ageOn(bornOn, day);
  if (age < 18) return ['Z1', 'T1'].includes(firstHome) ? 'D1' : firstHome;
  return age < movesOnAt ? firstHome : laterHome;
}
