import { birthday } from '../domain/dates/age.ts';
import { addDays, addMonths, type PlainDate } from '../domain/dates/plain-date.ts';
import { asAt, dayIn } from './months.ts';
import type { Random } from './random.ts';
import type { Stretch } from './turnover.ts';

/** What is settled of a stay in care before its days are drawn. */
export interface Course {
  /** The month it began in; null: before the 24 months. */
  readonly joined: number | null;
  /** The day it ended; null while open. */
  readonly left: PlainDate | null;
  readonly stretches: readonly Stretch[];
  /** PLACE of the last placement. */
  readonly code: string;
  /** Youngest and oldest age at the end of it, or at the end of the story. */
  readonly ages: readonly [number, number];
  /** The day of birth, where it is settled too. */
  readonly bornOn?: PlainDate;
  readonly isUnaccompanied?: boolean;
}

export interface Days {
  readonly bornOn: PlainDate;
  readonly start: PlainDate;
  /** When the child moved from one carer to the next. */
  readonly moves: readonly PlainDate[];
}

/** Kinds of placement a child comes to late: from which age here (the return's own limits are lower or the same), and how long ago at most. */
const late: Readonly<Record<string, { age: number; months: number }>> = {
  H5: { age: 16, months: 20 },
  P2: { age: 16, months: 20 },
  R5: { age: 14, months: 9 },
  Z1: { age: 14, months: 9 },
  K1: { age: 13, months: 9 },
  R1: { age: 12, months: 40 },
  R2: { age: 10, months: 9 },
  K2: { age: 9, months: 60 },
  S1: { age: 6, months: 40 },
};

const lastStartBefore: PlainDate = '2017-02-27';

/** Draws the days of a course so that no move comes closer to another than its stretches say. */
export function daysOf(course: Course, random: Random): Days {
  const { joined, left, code, ages, isUnaccompanied } = course;
  const edge = left ?? addDays(asAt, 1);
  const joinedOn = joined === null ? null : dayIn(joined, random);
  const forced = forcedMoves(course, joinedOn, edge, random);
  const lastStart = earliest(
    lastStartBefore,
    addDays(forced[0] ?? edge, code.startsWith('A') ? -270 : -30),
    addDays(edge, -120),
  );

  const oldEnough = late[code]?.age ?? 0;
  const bornOn =
    course.bornOn ??
    bornBetween(
      addDays(addMonths(edge, -12 * (ages[1] + 1)), 1),
      earliest(
        addMonths(edge, -12 * ages[0] - 1),
        addDays(joinedOn ?? lastStart, joinedOn ? -1 : -30),
        addMonths(forced.at(-1) ?? joinedOn ?? edge, -12 * oldEnough - 1),
      ),
      random,
    );
  const firstStart = latest(
    addDays(bornOn, 3),
    addMonths(edge, -132),
    isUnaccompanied ? addMonths(birthday(bornOn, 14), 6) : bornOn,
  );
  const start = joinedOn ?? random.day(firstStart, lastStart);
  return { bornOn, start, moves: forced.length > 0 ? forced : freeMoves(start, edge, random) };
}

function forcedMoves(
  { stretches, code, bornOn }: Course,
  joinedOn: PlainDate | null,
  edge: PlainDate,
  random: Random,
): PlainDate[] {
  if (stretches.length > 0)
    return stretches.flatMap(({ from, to }) => [dayIn(from, random), dayIn(to, random)]);

  const between = (daysInCare: number, from: PlainDate, to: PlainDate) => {
    const first = latest(from, joinedOn ? addDays(joinedOn, daysInCare) : from);
    return first <= to ? [random.day(first, to)] : [];
  };
  // Placed for adoption for some months before the order.
  if (code.startsWith('A')) return between(270, addDays(edge, -300), addDays(edge, -100));
  const { age, months } = late[code] ?? {};
  if (age === undefined || months === undefined) return [];
  const first = addMonths(edge, -months);
  return between(20, bornOn ? latest(first, birthday(bornOn, age)) : first, addDays(edge, -5));
}

/** Moves at least 400 days apart: never three placements in twelve months. */
function freeMoves(start: PlainDate, edge: PlainDate, random: Random): PlainDate[] {
  const moves: PlainDate[] = [];
  for (
    let day = addDays(start, random.int(60, 900));
    day < addDays(edge, -15);
    day = addDays(day, random.int(400, 1800))
  )
    moves.push(day);
  return moves;
}

/** More of the children in care are older than younger. */
function bornBetween(first: PlainDate, last: PlainDate, random: Random): PlainDate {
  const day = random.day(first, last);
  return random.chance(0.4) ? earliest(day, random.day(first, last)) : day;
}

const earliest = (...days: PlainDate[]): PlainDate => days.reduce((a, b) => (b < a ? b : a));
const latest = (...days: PlainDate[]): PlainDate => days.reduce((a, b) => (b > a ? b : a));
