import { addDays, type PlainDate } from '../domain/dates/plain-date.ts';
import { later } from './adviser-spans.ts';
import { careOn, type Life } from './life.ts';
import { asAt } from './months.ts';
import { seeded, type Random } from './random.ts';
import type { Review } from './reviews.ts';

/** What was planned as a child's permanent home, in the letters of Annex A. */
export interface PlanTold {
  readonly child: string;
  readonly on: PlainDate;
  readonly plan: string;
}

/** Most children who are in care at the end have a plan by their second review, some have one late, and a few have none. */
export function plansTold(lives: readonly Life[], reviews: readonly Review[]): PlanTold[] {
  return lives.flatMap((life): PlanTold[] => {
    const stay = careOn(life, asAt);
    const days = reviews.filter(({ child }) => child === life.child).map(({ on }) => on);
    if (!stay || days.length === 0) return [];
    const random = seeded(`plan for ${life.child}`);
    const by = days[1] ?? days[0]!;
    const isLate = random.chance(0.12);
    const on = isLate ? addDays(by, random.int(5, 70)) : later(stay.start, addDays(by, -random.int(0, 25)));
    return random.chance(0.05) || on > asAt ? [] : [{ child: life.child, on, plan: planned(random) }];
  });
}

const planned = (random: Random): string =>
  random.weighted([
    ['F', 44],
    ['A', 14],
    ['C', 15],
    ['B', 8],
    ['E', 9],
    ['D', 7],
    ['G', 3],
  ]);
