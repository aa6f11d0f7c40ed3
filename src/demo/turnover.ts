import { lastMonth, months } from './months.ts';
import type { Random } from './random.ts';

/** Children in care at each month's end: 699 in March 2017, 673 in March 2018, 640 in December 2018, 633 at the end. */
const inCare: readonly number[] = [
  702, 699, 697, 695, 696, 693, 690, 688, 689, 686, 683, 680, 676, 673, 671, 668, 666, 661, 657, 652, 648,
  644, 640, 633,
];

/** Of them, those with three or more placements in the twelve months: 56 (8.3%) in March 2018, 39 (6.2%) at the end. */
const threeOrMore: readonly number[] = [
  58, 58, 57, 59, 58, 57, 56, 57, 55, 56, 55, 56, 56, 56, 55, 53, 52, 51, 49, 47, 45, 43, 41, 39,
];

const joining: readonly number[] = [
  0, 18, 20, 17, 22, 16, 19, 21, 18, 17, 15, 20, 16, 19, 14, 12, 15, 10, 13, 12, 14, 11, 9, 10,
];

/** How many turn 18 in care each month. */
const turning18 = 6;

/** A stretch in which a child moves twice: out of one placement in month `from`, out of the next in month `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A place in the count: when someone joined and left care, before anything else is known of them. */
export interface Slot {
  /** Null: before the 24 months. */
  readonly joined: number | null;
  left: number | null;
  turns18: boolean;
  readonly stretches: Stretch[];
}

/** Slots that come to exactly these counts at each month's end, beside those who are `already` counted. */
export function slotsFor(already: readonly number[], random: Random): Slot[] {
  const wanted = inCare.map((count, month) => count - already[month]!);
  const newSlot = (joined: number | null): Slot => ({ joined, left: null, turns18: false, stretches: [] });
  const slots = Array.from({ length: wanted[0]! }, () => newSlot(null));

  for (const month of months.slice(1)) {
    const leaving = wanted[month - 1]! - wanted[month]! + joining[month]!;
    for (let i = 0; i < leaving; i++) leave(slots, month, i < turning18, random);
    for (let i = 0; i < joining[month]!; i++) slots.push(newSlot(month));
  }
  return slots;
}

/** Of those who leave some had joined not long ago; those who turn 18 had been there for half a year at least. */
function leave(slots: Slot[], month: number, turns18: boolean, random: Random): void {
  const wasThere = slots.filter(
    ({ joined, left }) => left === null && (joined ?? -99) <= month - (turns18 ? 7 : 1),
  );
  const early = wasThere.filter(({ joined }) => joined === null);
  const late = wasThere.filter(({ joined }) => joined !== null);
  const slot = random.pick(late.length > 0 && random.chance(turns18 ? 0.1 : 0.4) ? late : early);
  slot.left = month;
  slot.turns18 = turns18;
}

/**
 * Gives slots their stretches so that the counts of three or more come out. A stretch counts from its second move until
 * the first is more than twelve months past (DOMAIN M01): at month-ends `to` to `from` + 11.
 */
export function unsettle(slots: readonly Slot[], already: readonly number[], random: Random): void {
  const stretches: Stretch[] = [];
  const counted = (month: number) =>
    already.filter((since) => since <= month).length +
    stretches.filter(({ from, to }) => to <= month && month <= from + 11).length;

  for (let month = -11; month <= lastMonth; month++) {
    // The year before fills step by step, so that not all of it runs out in one month.
    const target = threeOrMore[month] ?? Math.round((threeOrMore[0]! * (month + 12)) / 12);
    while (counted(month) < target) {
      const stretch = { from: month - random.int(1, 6), to: month };
      stretches.push(stretch);
      random.pick(slots.filter((slot) => canHold(slot, stretch))).stretches.push(stretch);
    }
  }
}

function canHold({ joined, left, stretches }: Slot, { from }: Stretch): boolean {
  const isThere = (joined ?? -99) < from && (left ?? lastMonth + 1) > Math.min(from + 11, lastMonth);
  // Moves of two stretches must never fall within the same twelve months.
  return isThere && stretches.every(({ to }) => to + 13 < from);
}
