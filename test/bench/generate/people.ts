import { seeded, type Random } from '../../../src/demo/random.ts';
import { birthday } from '../../../src/domain/dates/age.ts';
import { dayNumber } from '../../../src/domain/dates/plain-date.ts';
import type { Zone } from './addresses.ts';
import { every, layAdvisers, layPathwayPlan, layStatuses } from './after-care.ts';
import { day, layStay, years, type Making, type Stay } from './stay.ts';
import type { Rows } from './tables.ts';

/** How many people of each kind there are for so many children in care, in England's proportions. */
export const peopleFor = (children: number) => ({
  inCare: children,
  careLeavers: Math.round((children * 46) / 84),
  leftYoung: Math.round(children / 5),
  shortBreaks: Math.round(children / 60),
});

export type Kind = keyof ReturnType<typeof peopleFor>;

/** Makes the person of that number and kind, and what is recorded of them; the same at every size. */
export function makePerson(
  kind: Kind,
  number: number,
  world: {
    readonly rows: Rows;
    readonly today: number;
    readonly addresses: Record<Zone, number>;
    readonly workers: readonly string[];
  },
): void {
  const random = seeded(`${kind} ${number}`);
  const making: Making = { random, ...world };
  const personId = uuid(random);
  const isUnaccompanied =
    kind === 'careLeavers' ? random.chance(0.15) : kind === 'inCare' && random.chance(0.09);
  const { today } = world;
  const age = isUnaccompanied && kind === 'inCare' ? random.int(16, 17) : random.weighted(ages[kind]);
  const bornOn = today - years(age) - random.int(0, 364);
  const isMale = random.chance(isUnaccompanied ? 0.95 : 0.54);
  world.rows.person.push([
    personId,
    `${prefix[kind]}${number}`,
    day(bornOn),
    isMale ? 'M' : 'F',
    isUnaccompanied ? 'BAFR' : random.weighted(ethnicities),
  ]);

  const stay = stayOf(kind, making, { personId, bornOn, kind: stayKind(kind, isUnaccompanied) });
  layEarlierStay(making, stay);
  layStay(making, stay);
  if (isUnaccompanied)
    world.rows.unaccompanied.push([
      personId,
      day(stay.start),
      day(Math.max(bornOn + years(18), stay.start + 1)),
    ]);
  if (kind === 'shortBreaks') return;
  layWork(making, stay);
  if (bornOn + years(16) <= today && kind !== 'leftYoung') layAfter16(making, stay, world.workers);
}

const stayKind = (kind: Kind, isUnaccompanied: boolean): Stay['kind'] =>
  kind === 'shortBreaks' ? 'short breaks' : isUnaccompanied ? 'unaccompanied' : 'usual';

const prefix: Record<Kind, string> = { inCare: 'A', careLeavers: 'L', leftYoung: 'E', shortBreaks: 'B' };

// prettier-ignore
const ages: Record<Kind, readonly (readonly [number, number])[]> = {
  inCare: [
    [0, 5], [1, 4], [2, 4], [3, 3], [4, 3], [5, 3], [6, 3], [7, 4], [8, 4], [9, 4], [10, 5], [11, 5], [12, 6],
    [13, 7], [14, 7], [15, 8], [16, 10], [17, 11],
  ],
  careLeavers: [[16, 1], [17, 4], [18, 25], [19, 25], [20, 23], [21, 7], [22, 6], [23, 5], [24, 4]],
  leftYoung: [[1, 10], [3, 15], [6, 15], [9, 12], [12, 14], [15, 16]],
  shortBreaks: [[6, 10], [10, 10], [14, 10]],
};

const ethnicities = [
  ['WBRI', 70],
  ['MWBC', 5],
  ['MOTH', 5],
  ['APKN', 5],
  ['BAFR', 7],
  ['OOTH', 5],
  ['WOTH', 3],
] as const;

/** The stay in care that the person is in, or has left. */
function stayOf(kind: Kind, making: Making, person: Pick<Stay, 'personId' | 'bornOn' | 'kind'>): Stay {
  const { random, today } = making;
  const { bornOn } = person;
  const lasts = random.weighted(lengths.map(([low, high, weight]) => [random.int(low, high), weight]));
  const earliest = bornOn + (person.kind === 'unaccompanied' ? years(15) : random.int(0, 20));
  const from = (end: number) => Math.min(Math.max(end - lasts, earliest), end - 2);
  const common = { ...person, isRestless: random.chance(0.13) };
  if (kind === 'inCare' || kind === 'shortBreaks')
    return { ...common, start: Math.min(from(today + 3), today), end: null, ceased: null };
  const end = endOf(kind, making, bornOn);
  const ceased = random.pick(kind === 'careLeavers' ? leavesAt18 : leavesYoung);
  return { ...common, start: from(end), end, ceased };
}

const lengths = [
  [2, 365, 30],
  [365, 730, 20],
  [730, 1_825, 30],
  [1_825, 4_000, 20],
] as const;
const leavesAt18 = ['E5', 'E6', 'E17', 'E17', 'E4A'];
const leavesYoung = ['E4A', 'E4B', 'E45', 'E13', 'E11'];

/** On the 18th birthday, mostly; some at 16 or 17, and the youngest in the months before. */
function endOf(kind: Kind, { random, today }: Making, bornOn: number): number {
  if (kind === 'leftYoung') return today - random.int(0, 420);
  const eighteen = dayNumber(birthday(day(bornOn), 18));
  if (eighteen <= today && random.chance(0.88)) return eighteen;
  return Math.min(eighteen - random.int(1, 600), today - random.int(0, 20));
}

/** One in ten was in care before, and went home for a while. */
function layEarlierStay(making: Making, { personId, bornOn, start, kind }: Stay): void {
  const { random } = making;
  if (kind !== 'usual' || !random.chance(0.1)) return;
  const end = start - random.int(40, 500);
  const earlier = end - random.int(60, 500);
  if (earlier <= bornOn) return;
  layStay(making, { personId, bornOn, start: earlier, end, ceased: 'E4A', kind, isRestless: false });
}

/** Reviews, and the visits of the last sixteen months. */
function layWork({ random, rows, today }: Making, { personId, bornOn, start, end }: Stay): void {
  const last = Math.min(end ?? today + 1, today + 1);
  const first = start + random.int(14, 29);
  if (first < last) {
    const participation =
      first < bornOn + years(4) ? 'PN0' : random.pick(['PN1', 'PN2', 'PN5', 'PN6', 'PN7']);
    rows.review.push([personId, day(first), participation]);
    for (const on of every(random, first, last, 85, 190))
      rows.review.push([personId, day(on), participation]);
  }
  const since = Math.max(start, today - 480);
  for (const on of every(random, since, last, 20, 50))
    rows.contact.push([personId, day(on), 'visit', random.chance(0.94)]);
}

/** What those of 16 and over are owed: an adviser, a plan, and after care somebody who keeps in touch. */
function layAfter16(making: Making, { personId, bornOn, end }: Stay, workers: readonly string[]): void {
  const { random, rows, today } = making;
  const sixteen = bornOn + years(16);
  const twentyOne = bornOn + years(21);
  const isSupported = today >= twentyOne && random.chance(0.8);
  const until = today < twentyOne || isSupported ? null : twentyOne;
  if (isSupported)
    rows.support_request.push([
      personId,
      day(twentyOne + random.int(0, Math.min(60, today - twentyOne))),
      null,
      random.pick(['asked', 'programme']),
    ]);
  layAdvisers(making, personId, Math.min(sixteen + random.int(0, 120), today), until, workers);
  layPathwayPlan(making, personId, sixteen, until ?? today + 1);
  if (end === null) return;
  layStatuses(making, personId, end);
  for (const on of every(random, Math.max(end, today - 480), today + 1, 30, 70))
    rows.contact.push([personId, day(on), random.pick(['meeting', 'call', 'message']), random.chance(0.8)]);
  if (random.chance(0.03)) rows.living_at_home.push([personId, day(end), null]);
}

function uuid(random: Random): string {
  const hex = () => random.int(0, 0xffff).toString(16).padStart(4, '0');
  return `${hex()}${hex()}-${hex()}-4${hex().slice(1)}-8${hex().slice(1)}-${hex()}${hex()}${hex()}`;
}
