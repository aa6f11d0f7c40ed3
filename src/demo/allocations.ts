import { birthday } from '../domain/dates/age.ts';
import { holds } from '../domain/dates/period.ts';
import { addDays, type PlainDate } from '../domain/dates/plain-date.ts';
import { adviserSpans, endedBy, later, turnsWith, type Turn } from './adviser-spans.ts';
import type { CareLeaver } from './care-leaver.ts';
import type { Contact } from './contacts.ts';
import type { Life } from './life.ts';
import { asAt } from './months.ts';
import type { Random } from './random.ts';
import { people } from './scenarios.ts';
import { caseloads } from './workers.ts';

export interface Allocation extends Turn {
  readonly child: string;
}

const amira = 'W001';
const dutyDesk = 'W020';
export const vacantPost = 'W021';
const since = (start: PlainDate, worker: string): Turn => ({ worker, start, end: null });

/** DOMAIN M20's ways to be without an adviser of one's own on the last day: what the files hold of each. */
const withoutOwn = new Map<string, Turn[]>([
  [people.handoverNextDay.child, [{ worker: 'W003', start: '2017-02-06', end: asAt }]],
  [people.dutyDesk.child, [since('2018-07-01', dutyDesk)]],
  [people.socialWorkerActing.child, [since('2018-11-15', 'W017')]],
  [people.vacancy.child, [since('2018-10-01', vacantPost)]],
  [people.promotedAdviser.child, [since('2017-05-08', 'W016')]],
  [people.declinedAdviser.child, []],
  [people.askedNoAdviserYet.child, []],
]);

/** Eight more who lost theirs, and to whom: so 15 of 262 have no adviser of their own. */
const losses: readonly Turn[] = [
  since('2018-03-05', dutyDesk),
  since('2018-05-14', 'W018'),
  since('2018-07-09', vacantPost),
  since('2018-08-20', dutyDesk),
  since('2018-10-01', 'W018'),
  since('2018-11-05', vacantPost),
  since('2018-11-19', 'W019'),
  since('2018-12-10', dutyDesk),
];

const settledWith = new Map<string, string>([
  [people.jordan.child, amira],
  [people.kyle.child, amira],
  [people.handoverSameDay.child, 'W005'],
]);

const jordanSeen: PlainDate = '2018-12-09';

/** Not reached since Jordan was seen. None of them is Amira's, so that Jordan leads her list (JOURNEYS J1). */
function unseenSince(contacts: readonly Contact[]): ReadonlySet<string> {
  const unseen = new Set(contacts.map(({ child }) => child));
  for (const { child, inTouch, knownOn } of contacts)
    if (inTouch === 'YES' && knownOn > jordanSeen) unseen.delete(child);
  return unseen;
}

/** Who has been adviser to whom; eligible children, in their order, fill the caseloads up to their number. */
export function allocationsFor(
  careLeavers: readonly CareLeaver[],
  eligible: readonly Life[],
  contacts: readonly Contact[],
  random: Random,
): Allocation[] {
  const owed = new Set(careLeavers.filter((one) => adviserSpans(one).some((span) => holds(span, asAt))));
  const losing = random.shuffled([...owed].filter(mayLose)).slice(0, losses.length);
  const places = freePlaces(random);
  const unseen = unseenSince(contacts);
  const placeFor = (child: string): string => {
    const last = places.findLastIndex((worker) => worker !== amira || !unseen.has(child));
    return places.splice(last, 1)[0]!;
  };

  const turnsOf = (one: CareLeaver): Turn[] => {
    const { child } = one.life;
    const named = withoutOwn.get(child);
    if (named) return named;
    const loss = losses[losing.indexOf(one)];
    const isPlaced = owed.has(one) && !loss;
    const worker = isPlaced ? (settledWith.get(child) ?? placeFor(child)) : anyone(random);
    const turns = adviserSpans(one).flatMap((span) => turnsWith(worker, span));
    if (loss) return [...endedBy(loss.start, turns), loss];
    if (child === people.handoverSameDay.child)
      return turns.flatMap((turn) => [
        { ...turn, worker: 'W003', end: asAt },
        { ...turn, start: asAt },
      ]);
    return turns;
  };
  const ofCareLeavers = careLeavers.flatMap((one) =>
    turnsOf(one).map((turn) => ({ child: one.life.child, ...turn })),
  );
  const ofEligible = eligible.slice(0, places.length).flatMap(({ child, bornOn, stays }) => {
    const start = addDays(later(birthday(bornOn, 16), stays.at(-1)!.start), 100);
    return turnsWith(places.pop()!, { start, end: null }).map((turn) => ({ child, ...turn }));
  });
  return [...ofCareLeavers, ...ofEligible];
}

/** Left care long enough ago to have had an adviser first. */
const mayLose = ({ life, support }: CareLeaver): boolean =>
  support.length === 0 && !life.child.startsWith('K9') && life.stays.at(-1)!.end! < '2018-01-01';

/** Some of those who are not owed an adviser any more had the duty desk only. */
const anyone = (random: Random): string => (random.chance(0.1) ? dutyDesk : random.pick(caseloads)[0]);

/** The advisers' places that no settled young person takes, in chance order. */
function freePlaces(random: Random): string[] {
  const taken = [...settledWith.values()];
  return random.shuffled(
    caseloads.flatMap(([id, youngPeople]) =>
      Array<string>(youngPeople - taken.filter((worker) => worker === id).length).fill(id),
    ),
  );
}
