import type { Random } from '../../../src/demo/random.ts';
import { day, dayOrNull, type Making } from './stay.ts';
import type { Table } from './tables.ts';

type Weights = readonly (readonly [code: string, weight: number])[];

// About half in education, employment or training, as in England (DOMAIN 2, M17).
const eet: Weights = [
  ['F1', 6],
  ['F2', 20],
  ['P2', 4],
  ['F4', 5],
  ['F5', 18],
  ['P5', 3],
  ['G4', 12],
  ['G5', 20],
  ['G6', 7],
  ['0', 5],
];
const accommodation: Weights = [
  ['U1', 37],
  ['D1', 20],
  ['B1', 13],
  ['Z1', 9],
  ['E1', 6],
  ['K1', 3],
  ['S2', 2],
  ['X2', 3],
  ['W2', 1],
  ['V2', 1],
  ['G1', 1],
  ['0', 4],
];
const inTouch: Weights = [
  ['YES', 91],
  ['NO', 5],
  ['REFU', 2],
  ['NREQ', 2],
];

/** What was heard of a young person from the day they left care: what they do, where they live, whether in touch. */
export function layStatuses(making: Making, personId: string, leftOn: number): void {
  layOne(making, 'eet_status', eet, personId, leftOn);
  layOne(making, 'accommodation', accommodation, personId, leftOn);
  layOne(making, 'in_touch', inTouch, personId, leftOn);
}

function layOne(
  { random, rows, today }: Making,
  table: Table,
  codes: Weights,
  personId: string,
  leftOn: number,
): void {
  let start = leftOn + random.int(0, 40);
  while (start <= today) {
    const end = start + random.int(90, 700);
    const isLast = end > today;
    // Most are heard of every few weeks; one in twelve has not been for months.
    const silence = random.chance(0.08) ? random.int(57, 200) : random.int(0, 45);
    const lastKnown = Math.max(start, (isLast ? today : end) - silence);
    rows[table].push([
      personId,
      day(start),
      isLast ? null : day(end),
      random.weighted(codes),
      day(lastKnown),
    ]);
    start = end;
  }
}

/** Personal advisers, one after another; some young people have none, some a duty team. */
export function layAdvisers(
  { random, rows, today }: Making,
  personId: string,
  from: number,
  until: number | null,
  workers: readonly string[],
): void {
  if (random.chance(0.04)) return;
  const last = until ?? today + 1;
  for (let start = from; start < last;) {
    const next = start + random.int(250, 1_400);
    const end = next >= last ? until : next;
    rows.pa_allocation.push([personId, day(start), dayOrNull(end), random.pick(workers)]);
    // Nobody for a while between two of them, now and then.
    start = next + (random.chance(0.15) ? random.int(5, 60) : 0);
  }
}

/** Assessment, plan and its reviews, from soon after the day they are due from. */
export function layPathwayPlan(
  { random, rows, today }: Making,
  personId: string,
  from: number,
  until: number,
): void {
  const last = Math.min(until, today + 1);
  const assessed = from + random.int(30, 130);
  if (assessed >= last || random.chance(0.04)) return;
  rows.needs_assessment.push([personId, day(assessed)]);
  const planned = assessed + random.int(5, 40);
  if (planned >= last) return;
  rows.pathway_plan.push([personId, day(planned)]);
  for (const on of every(random, planned, last, 140, 210)) rows.pathway_plan_review.push([personId, day(on)]);
}

/** Days from so many to so many apart, after the first and before the last. */
export function* every(
  random: Random,
  from: number,
  until: number,
  low: number,
  high: number,
): Generator<number> {
  for (let on = from + random.int(low, high); on < until; on += random.int(low, high)) yield on;
}
