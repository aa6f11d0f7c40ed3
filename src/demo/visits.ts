import { holds } from '../domain/dates/period.ts';
import { addDays, type PlainDate } from '../domain/dates/plain-date.ts';
import { later } from './adviser-spans.ts';
import type { Allocation } from './allocations.ts';
import { workerOn, type ContactMade } from './contacts-made.ts';
import { isShortBreak, type Life, type Stay } from './life.ts';
import { asAt } from './months.ts';
import { seeded, type Random } from './random.ts';

/** Older visits are on paper. */
const since: PlainDate = '2018-08-01';
// Care Planning, Placement and Case Review (England) Regulations 2010, reg 28: six weeks; four for some who live with parents.
const daysBetween = { most: [25, 38], withParents: [19, 26] } as const;

/** Visits by social workers to the children who are in care at the end: none is overdue on the last day. */
export function visitsToChildren(lives: readonly Life[], allocations: readonly Allocation[]): ContactMade[] {
  const socialWorkerOf = workerOn(allocations);
  return lives.flatMap(({ child, stays }) => {
    const stay = stays.find((one) => holds(one, asAt));
    if (!stay || isShortBreak(stay.legalStatus)) return [];
    return daysVisited(stay, seeded(`visits to ${child}`)).map((on): ContactMade => {
      return { child, on, kind: 'visit', succeeded: true, worker: socialWorkerOf(child, on) };
    });
  });
}

/** Within a week of the start of each placement, and then again and again until the last day. */
function daysVisited({ start, placement, changes }: Stay, random: Random): PlainDate[] {
  const moves = [{ on: start, placement }, ...changes.filter((change) => change.placement)];
  const days = new Set<PlainDate>();
  for (const [i, { on, placement: into }] of moves.entries()) {
    const until = moves[i + 1]?.on ?? addDays(asAt, 1);
    const [shortest, longest] = into!.code === 'P1' ? daysBetween.withParents : daysBetween.most;
    let day = on < since ? addDays(later(on, since), random.int(0, shortest)) : addDays(on, random.int(1, 6));
    for (; day < until; day = addDays(day, random.int(shortest, longest))) if (day >= since) days.add(day);
  }
  return [...days].sort();
}
