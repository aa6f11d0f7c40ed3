import type { RequestKind } from '../domain/codes/request-kinds.ts';
import { ageOn } from '../domain/dates/age.ts';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import { addWorkingDays } from '../domain/dates/working-days.ts';
import type { Allocation } from './allocations.ts';
import type { CareLeaver } from './care-leaver.ts';
import { workerOn } from './contacts-made.ts';
import { careOn, type Life } from './life.ts';
import { asAt } from './months.ts';
import { seeded, type Random } from './random.ts';
import { people } from './scenarios.ts';

/** What somebody asked for, and what became of it. */
export interface RequestTold {
  readonly child: string;
  readonly kind: RequestKind;
  readonly on: PlainDate;
  readonly worker: string | null;
  readonly answeredOn: PlainDate | null;
  readonly answer: 'yes' | 'no' | 'partly' | null;
  readonly withdrawnOn: PlainDate | null;
}

/** Older requests are in letters. */
const since: PlainDate = '2018-02-01';

const leadersDesk = 'W015';
const open = { answeredOn: null, answer: null, withdrawnOn: null } as const;
const byHand: readonly RequestTold[] = [
  {
    child: people.handoverNextDay.child,
    kind: 'bus-pass',
    on: '2019-01-03',
    worker: leadersDesk,
    ...open,
    answeredOn: '2019-01-31',
    answer: 'yes',
  },
  { child: people.marcus.child, kind: 'somewhere-to-live', on: '2019-01-14', worker: leadersDesk, ...open },
];

/** One in two young people of the caseload asked for something in the last year, and one in eight children of 8 or more in care. */
export function requestsTold(
  lives: readonly Life[],
  careLeavers: readonly CareLeaver[],
  allocations: readonly Allocation[],
): RequestTold[] {
  const named = new Set(byHand.map(({ child }) => child));
  const workerOf = workerOn(allocations);
  const askers = [
    ...careLeavers
      .filter(({ caseload }) => caseload.some(({ end }) => end === null || end > asAt))
      .map(({ life: { child } }) => ({ child, share: 0.5, kinds: ofYoungPeople })),
    ...lives
      .filter((life) => careOn(life, asAt) && ageOn(life.bornOn, asAt) >= 8)
      .map(({ child }) => ({ child, share: 0.125, kinds: ofChildren })),
  ].filter(({ child }) => !named.has(child));
  const told = askers.flatMap(({ child, share, kinds }): RequestTold[] => {
    const random = seeded(`requests of ${child}`);
    if (!random.chance(share)) return [];
    const on = random.day(since, asAt);
    return [{ child, kind: random.pick(kinds), on, worker: workerOf(child, on), ...outcomeOf(on, random) }];
  });
  return [...told, ...byHand];
}

const ofYoungPeople: readonly RequestKind[] = [
  'bus-pass',
  'passport',
  'driving-licence',
  'money',
  'phone-or-laptop',
  'things-for-home',
  'somewhere-to-live',
  'job-or-training',
  'my-records',
];
const ofChildren: readonly RequestKind[] = [
  'seeing-family',
  'staying-with-friends',
  'hobby-or-trip',
  'phone-or-laptop',
  'passport',
];

/** Most are answered within some weeks; what has its day after the last one is open still. */
function outcomeOf(on: PlainDate, random: Random): Pick<RequestTold, keyof typeof open> {
  const day = addWorkingDays(on, random.chance(0.7) ? random.int(1, 15) : random.int(16, 45));
  if (day > asAt) return open;
  if (random.chance(0.05)) return { ...open, withdrawnOn: day };
  const answer = random.weighted<'yes' | 'no' | 'partly'>([
    ['yes', 68],
    ['partly', 17],
    ['no', 15],
  ]);
  return { ...open, answeredOn: day, answer };
}
