import { addMonths, type PlainDate } from '../domain/dates/plain-date.ts';
import { backgroundOf } from './background.ts';
import { daysOf, type Course } from './course.ts';
import type { Life } from './life.ts';
import { dayIn } from './months.ts';
import type { Quota } from './quotas.ts';
import type { Random } from './random.ts';
import { fosterCarers, stayOf, type Ending } from './stay-of.ts';
import type { Slot } from './turnover.ts';
import type { Zone } from './postcodes.ts';

/** All of a life but the id it will be known by. */
export type Nameless = Omit<Life, 'child'>;

/** Children who are still in care at the end, each with a placement that its quota asks for. */
export function childrenInCare(slots: readonly Slot[], quotas: readonly Quota[], random: Random): Nameless[] {
  const free = random.shuffled(slots.filter(({ left }) => left === null));
  return quotas.flatMap((quota) =>
    Array.from({ length: quota.count }, () => {
      const at = free.findIndex((slot) => suits(slot, quota));
      const slot = free[at];
      if (!slot) throw new RangeError(`No child is left for ${quota.origin}, ${quota.code} ${quota.zone}.`);
      free.splice(at, 1);
      const { joined, stretches } = slot;
      const isUnaccompanied = quota.origin === 'unaccompanied';
      const course = { joined, left: null, stretches, code: quota.code, ages: quota.ages, isUnaccompanied };
      return lifeOf(course, { zone: quota.zone, hasHome: quota.origin === 'home' }, random);
    }),
  );
}

/** Whether a child of the slot can have come to such a placement in time, and at the age for it. */
function suits({ joined, stretches }: Slot, { code, ages, origin }: Quota): boolean {
  if (stretches.length > 0) return origin === 'home' && (/^U[346]$/.test(code) || code === 'K2');
  if (origin === 'unaccompanied') return joined !== null && joined >= 4;
  if (code === 'R3') return joined !== null && joined >= 17;
  if (code === 'U5') return joined !== null && joined >= 6;
  if (code.startsWith('A')) return joined === null || joined <= 8;
  return ages[0] >= 2;
}

/** Children who left in the 24 months: some to adulthood, most before 16 to a family. */
export const leaversOf = (slots: readonly Slot[], random: Random): Nameless[] =>
  slots.flatMap((slot) => {
    if (slot.left === null) return [];
    const leftOn = dayIn(slot.left, random);
    return [slot.turns18 ? grownUp(slot, leftOn, random) : goneHome(slot, leftOn, random)];
  });

export function lifeOf(course: Course, ending: Ending, random: Random): Nameless {
  const days = daysOf(course, random);
  const isUnaccompanied = course.isUnaccompanied ?? false;
  return {
    bornOn: days.bornOn,
    ...backgroundOf(isUnaccompanied, random),
    stays: [stayOf(course, days, ending, random)],
    ...(isUnaccompanied && { unaccompanied: { until: course.left }, noUpn: random.pick(['UN2', 'UN3']) }),
  };
}

/** In care to the 18th birthday. */
export function grownUp(
  slot: Pick<Slot, 'joined' | 'stretches'>,
  leftOn: PlainDate,
  random: Random,
): Nameless {
  const { joined, stretches } = slot;
  const isSettled = stretches.length === 0;
  const isUnaccompanied = isSettled && random.chance(0.08);
  const code = random.weighted<string>([
    ['U4', 35],
    ['U6', 25],
    ['K2', isUnaccompanied ? 0 : 26],
    ['U1', isSettled && !isUnaccompanied ? 10 : 0],
    ['H5', isSettled ? 12 : 0],
    ['P2', isSettled ? 6 : 0],
  ]);
  const course: Course = {
    joined,
    stretches,
    code,
    isUnaccompanied,
    left: leftOn,
    bornOn: addMonths(leftOn, -18 * 12),
    ages: [17, 18],
  };
  const toStay = code.startsWith('U') && random.chance(0.45);
  const ceased = toStay
    ? 'E17'
    : random.weighted([
        ['E5', 45],
        ['E6', 35],
        ['E8', 3],
        ['E7', 6],
      ]);
  return lifeOf(course, { zone: zoneFor(code, random), hasHome: !isUnaccompanied, ceased }, random);
}

const zoneFor = (code: string, random: Random): Zone =>
  ['U1', 'U3', 'P1'].includes(code) ? 'inside' : random.weighted(fosterCarers);

/** Out of care before 16: adopted, to a guardian, or back to the family. */
function goneHome({ joined, left, stretches }: Slot, leftOn: PlainDate, random: Random): Nameless {
  const isLong = stretches.length === 0 && (joined === null || left! - joined >= 14);
  const [ceased, code, ages] = random.weighted<readonly [string, string, readonly [number, number]]>([
    [['E11', 'A6', [1, 5]], isLong ? 6 : 0],
    [['E12', 'A6', [1, 5]], isLong ? 10 : 0],
    [[leftOn < '2018-04-01' ? 'E43' : 'E45', 'U3', [1, 14]], 9],
    [[leftOn < '2018-04-01' ? 'E43' : 'E46', 'U6', [1, 14]], 2],
    [[leftOn < '2018-04-01' ? 'E44' : 'E47', 'U6', [1, 14]], 4],
    [['E41', 'U6', [1, 14]], 8],
    [['E4A', 'U6', [1, 14]], 12],
    [['E4A', 'P1', [2, 14]], 26],
    [['E4B', 'U6', [2, 14]], 9],
    [['E13', 'U6', [2, 14]], 5],
    [['E3', 'U6', [2, 14]], 2],
    [['E8', 'K2', [12, 14]], 2],
    [['E4A', 'K2', [11, 14]], 10],
  ]);
  const zone = code === 'A6' ? 'near' : zoneFor(code, random);
  const course: Course = { joined, left: leftOn, stretches, code, ages };
  return lifeOf(course, { zone, hasHome: true, ceased }, random);
}
