import { birthday } from '../domain/dates/age.ts';
import { holds, type Span } from '../domain/dates/period.ts';
import { addDays, addMonths, type PlainDate } from '../domain/dates/plain-date.ts';
import type { CareLeaver } from './care-leaver.ts';
import type { Life } from './life.ts';
import { asAt } from './months.ts';
import type { Random } from './random.ts';
import { people } from './scenarios.ts';
import { beganAs, caseloads, predecessors } from './workers.ts';

export interface Allocation extends Span {
  readonly child: string;
  readonly worker: string;
}

type Row = Omit<Allocation, 'child'>;

const dutyDesk = 'W020';
const vacantPost = 'W021';
const openSince = (worker: string, start: PlainDate): Row => ({ worker, start, end: null });

/** DOMAIN M20's ways to be without an adviser of one's own on the last day: the rows the files hold of each. */
const withoutOwn = new Map<string, Row[]>([
  [people.handoverNextDay.child, [{ worker: 'W003', start: '2017-02-06', end: asAt }]],
  [people.dutyDesk.child, [openSince(dutyDesk, '2018-07-01')]],
  [people.socialWorkerActing.child, [openSince('W017', '2018-11-15')]],
  [people.vacancy.child, [openSince(vacantPost, '2018-10-01')]],
  [people.promotedAdviser.child, [openSince('W016', '2017-05-08')]],
  [people.declinedAdviser.child, []],
  [people.askedNoAdviserYet.child, []],
]);
/** With whom eight more are since December, so that 15 of 262 have no adviser of their own. */
const alsoWithoutOwn = [dutyDesk, dutyDesk, dutyDesk, 'W018', 'W018', 'W019', vacantPost, vacantPost];
const sinceDecember: PlainDate = '2018-12-03';

const settledWith = new Map<string, string>([
  [people.jordan.child, 'W001'],
  [people.kyle.child, 'W001'],
  [people.handoverSameDay.child, 'W005'],
]);

/** Who has been adviser to whom; eligible children, in their order, fill the caseloads up to their number. */
export function allocationsFor(
  careLeavers: readonly CareLeaver[],
  eligible: readonly Life[],
  random: Random,
): Allocation[] {
  const isNamed = new Set<string>(Object.values(people).map(({ child }) => child));
  const owed = careLeavers.filter((one) => spansOf(one).some((span) => holds(span, asAt)));
  const losing = random
    .shuffled(owed.filter(({ life }) => !isNamed.has(life.child)))
    .slice(0, alsoWithoutOwn.length);
  const places = freePlaces(random);
  const anyone = () => random.pick(caseloads)[0];

  const ofCareLeavers = careLeavers.flatMap((one): Allocation[] => {
    const { child } = one.life;
    const named = withoutOwn.get(child);
    if (named) return named.map((row) => ({ child, ...row }));

    const lost = losing.indexOf(one);
    const isPlaced = owed.includes(one) && lost < 0;
    const worker = isPlaced ? (settledWith.get(child) ?? places.pop()!) : anyone();
    const rows = spansOf(one).flatMap((span) => rowsWith(worker, span));
    if (child === people.handoverSameDay.child) return handedOver(child, 'W003', rows);
    if (lost < 0) return rows.map((row) => ({ child, ...row }));
    return [
      ...rows.flatMap(({ end: _, ...row }) =>
        row.start < sinceDecember ? [{ child, ...row, end: sinceDecember }] : [],
      ),
      { child, ...openSince(alsoWithoutOwn[lost]!, sinceDecember) },
    ];
  });
  const ofEligible = eligible.slice(0, places.length).flatMap((life) => {
    const start = addDays(latest(birthday(life.bornOn, 16), life.stays.at(-1)!.start), 100);
    return rowsWith(places.pop()!, { start, end: null }).map((row) => ({ child: life.child, ...row }));
  });
  return [...ofCareLeavers, ...ofEligible];
}

/** The adviser's places that no settled young person takes, in chance order. */
function freePlaces(random: Random): string[] {
  const taken = [...settledWith.values()];
  return random.shuffled(
    caseloads.flatMap(([id, youngPeople]) =>
      Array<string>(youngPeople - taken.filter((worker) => worker === id).length).fill(id),
    ),
  );
}

/** When a young person is owed an adviser, or has one some months early: before 18, in support, or relevant. */
function spansOf({ life, caseload, contact }: CareLeaver): Span[] {
  if (caseload.length === 0) return [...contact];
  const [first, ...support] = caseload;
  const early = { start: addMonths(first!.start, -7), end: first!.end };
  return support.reduce<Span[]>(
    (spans, span) =>
      spans.at(-1)!.end === span.start
        ? [...spans.slice(0, -1), { start: spans.at(-1)!.start, end: span.end }]
        : [...spans, span],
    [early],
  );
}

/** The span with one adviser, and before that adviser began with the one who was there. */
function rowsWith(worker: string, { start, end }: Span): Row[] {
  const began = beganAs(worker);
  if (start >= began) return [{ worker, start, end }];
  const before = predecessors[worker];
  const own = end === null || end > began ? [{ worker, start: began, end }] : [];
  if (!before) return own;
  const handover = own.length > 0 ? began : end;
  return [{ worker: before, start: latest(start, beganAs(before)), end: handover }, ...own];
}

/** All with the one who left, until the last day, on which the other takes over. */
const handedOver = (child: string, left: string, rows: readonly Row[]): Allocation[] =>
  rows.flatMap((row) => [
    { ...row, child, worker: left, end: asAt },
    { ...row, child, start: asAt },
  ]);

const latest = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);
