import { ageOn } from '../domain/dates/age.ts';
import { holds } from '../domain/dates/period.ts';
import { addDays, type PlainDate } from '../domain/dates/plain-date.ts';
import { addWorkingDays } from '../domain/dates/working-days.ts';
import { isShortBreak, type Life } from './life.ts';
import { asAt } from './months.ts';
import { seeded, type Random } from './random.ts';

/** A looked-after review, as the return's Reviews table tells of it. */
export interface Review {
  readonly child: string;
  readonly bornOn: PlainDate;
  readonly on: PlainDate;
  readonly participation: string;
}

/** Older reviews are on paper. */
const since: PlainDate = '2017-02-01';

/** The reviews of the children who are in care at the end; a few came late, and none is overdue on the last day. */
export function reviewsOf(lives: readonly Life[]): Review[] {
  return lives.flatMap(({ child, bornOn, stays }) => {
    const stay = stays.find((one) => holds(one, asAt));
    if (!stay || isShortBreak(stay.legalStatus)) return [];
    const random = seeded(`reviews of ${child}`);
    return daysReviewed(stay.start, random).map((on): Review => {
      return { child, bornOn, on, participation: ageOn(bornOn, on) < 4 ? 'PN0' : partTaken(random) };
    });
  });
}

// Care Planning, Placement and Case Review (England) Regulations 2010, reg 33: within 20 working days, then three months,
// then six.
function daysReviewed(start: PlainDate, random: Random): PlainDate[] {
  const days: PlainDate[] = [];
  let next =
    start < since
      ? addDays(since, random.int(0, 170))
      : addWorkingDays(start, random.chance(0.06) ? random.int(21, 26) : random.int(12, 20));
  let isSecond = start >= since;
  while (next <= asAt) {
    days.push(next);
    next = addDays(next, isSecond ? random.int(75, 90) : random.int(150, 180));
    isSecond = false;
  }
  return days;
}

const partTaken = (random: Random): string =>
  random.weighted([
    ['PN1', 55],
    ['PN2', 10],
    ['PN3', 4],
    ['PN4', 3],
    ['PN5', 14],
    ['PN6', 10],
    ['PN7', 4],
  ]);
