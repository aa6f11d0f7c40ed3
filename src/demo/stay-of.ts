import { ageOn } from '../domain/dates/age.ts';
import { addDays, type PlainDate } from '../domain/dates/plain-date.ts';
import { adoptionPath, courtPath, until, voluntary, type LegalPath } from './legal-path.ts';
import { needOf } from './background.ts';
import type { Course, Days } from './course.ts';
import type { Change, Placement, Stay } from './life.ts';
import { asAt } from './months.ts';
import { placementAt, placementIn } from './placements.ts';
import { carers, homes, type Address, type Zone } from './postcodes.ts';
import type { Random } from './random.ts';

export interface Ending {
  readonly zone: Zone;
  readonly hasHome: boolean;
  /** REC, once care has ended. */
  readonly ceased?: string;
}

const reasons = ['CARPL', 'CARPL', 'CARPL', 'CREQB', 'CREQO', 'CHILD', 'LAREQ', 'CLOSE', 'STAND'];

/** A course and its days as a stay in care: foster carers first, and the placement it ends in last. */
export function stayOf(course: Course, days: Days, { zone, hasHome, ceased }: Ending, random: Random): Stay {
  const { code, left, isUnaccompanied = false } = course;
  const home = random.pick(homes);
  // Placed with a parent in the district, a child lives at home.
  const address = code === 'P1' && zone === 'inside' ? home : random.pick(carers[zone]);
  const placements = [...earlier(code, address, days, random), placementAt(code, address)];
  const legal = until(pathOf(course, days, random), left ?? addDays(asAt, 1));

  return {
    start: days.start,
    end: left,
    ...(ceased && { ceased }),
    home: hasHome ? home.postcode : '',
    need: needOf(isUnaccompanied, random),
    legalStatus: legal.legalStatus,
    placement: placements[0]!,
    changes: [
      ...legal.changes,
      ...days.moves.map((on, i) => move(on, placements[i + 1]!, i === days.moves.length - 1, random)),
    ],
  };
}

/** Where foster carers and children's homes are found, as often as the weights say. */
export const fosterCarers: readonly (readonly [Zone, number])[] = [
  ['inside', 68],
  ['near', 17],
  ['far', 15],
];
const childrensHomes: readonly (readonly [Zone, number])[] = [
  ['inside', 30],
  ['near', 25],
  ['far', 45],
];

const withCurrentCarer = (code: string): boolean => code === 'A3' || code === 'A5';

/** Where the child was before, in the same mix of near and far as at the end. */
function earlier(
  code: string,
  address: Address,
  { bornOn, start, moves }: Days,
  random: Random,
): Placement[] {
  const placements: Placement[] = [];
  for (const [i, from] of [start, ...moves].slice(0, -1).entries()) {
    const isLast = i === moves.length - 1;
    const taken = [address.postcode, ...placements.map(({ postcode }) => postcode)];
    if (isLast && withCurrentCarer(code)) placements.push(placementAt('U6', address));
    else if (ageOn(bornOn, from) >= 11 && random.chance(0.45))
      placements.push(placementIn(random.weighted(childrensHomes), 'K2', random, taken));
    else placements.push(placementIn(random.weighted(fosterCarers), 'U6', random, taken));
  }
  return placements;
}

function move(on: PlainDate, placement: Placement, isLast: boolean, random: Random): Change {
  const { code } = placement;
  if (isLast && withCurrentCarer(code)) return { on, placement, sameCarer: true, reason: 'CARPL' };
  if (code === 'R5') return { on, placement, reason: 'CUSTOD' };
  if (code.startsWith('A') || code === 'P1') return { on, placement, reason: 'CARPL' };
  return { on, placement, reason: random.pick(reasons) };
}

function pathOf({ code, isUnaccompanied, ages }: Course, { start, moves }: Days, random: Random): LegalPath {
  if (isUnaccompanied) return voluntary;
  if (code === 'A5' || code === 'A6') return adoptionPath(start, moves.at(-1)!, random);
  // A child in custody stays looked after under a care order only; one under section 20 cannot be placed at home (rule 378).
  if (['R5', 'P1', 'A3', 'A4'].includes(code)) return courtPath(start, random, 'C1');
  if (ages[0] >= 12 && random.chance(0.5)) return voluntary;
  return random.weighted<() => LegalPath>([
    [() => voluntary, 17],
    [() => courtPath(start, random, 'V2'), 38],
    [() => courtPath(start, random, 'C1'), 35],
    [() => courtPath(start, random, 'L2'), 10],
  ])();
}
