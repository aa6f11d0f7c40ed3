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
  const address = addressFor(code, zone, home, days.moves, random);
  const placements = [...earlier(code, address, days.moves.length, random), placementAt(code, address)];
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

const withCurrentCarer = (code: string): boolean => code === 'A3' || code === 'A5';

/** A child placed with a parent in the district lives at home, unless they began care somewhere else. */
function addressFor(
  code: string,
  zone: Zone,
  home: Address,
  moves: readonly PlainDate[],
  random: Random,
): Address {
  if (code === 'P1' && zone === 'inside' && moves.length > 0) return home;
  return random.pick(carers[zone]);
}

function earlier(
  code: string,
  { postcode, ...address }: Address,
  count: number,
  random: Random,
): Placement[] {
  const placements: Placement[] = [];
  const taken = [postcode];
  for (let i = 0; i < count; i++) {
    const isLast = i === count - 1;
    const placement =
      isLast && withCurrentCarer(code)
        ? placementAt('U6', { postcode, ...address })
        : placementIn(random.chance(0.8) ? 'inside' : 'near', 'U6', random, taken);
    taken.push(placement.postcode);
    placements.push(placement);
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
