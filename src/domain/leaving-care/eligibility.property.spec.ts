import fc from 'fast-check';
import { aChild } from '../../../test/builders/a-child.ts';
import { birthday } from '../dates/age.ts';
import type { Span } from '../dates/period.ts';
import { addMonths, dayNumber, fromDayNumber, type PlainDate } from '../dates/plain-date.ts';
import type { History } from '../history/history.ts';
import { eligibleFrom, leavingCareStatus } from './eligibility.ts';

/**
 * DOMAIN 3.1 word for word, on sets of days, with three readings: at least one day of care at 16 or later is asked
 * for up to t, since a later stay cannot change what was true before it; a home spell is the days at home in a
 * row out of care; and being out of care is having no care order.
 */
function literally(history: History) {
  const { bornOn, episodes, periodsOfCare } = history;
  const b = (n: number) => dayNumber(birthday(bornOn, n));
  const [b14, b16, b18, b21, b25, longAfter] = [b(14), b(16), b(18), b(21), b(25), b(26)];
  const daysOf = (spans: readonly Span[]) => {
    const days = new Set<number>();
    for (const { start, end } of spans)
      for (let day = dayNumber(start); day < (end ? dayNumber(end) : longAfter); day++) days.add(day);
    return days;
  };

  const lac = new Set(
    [...daysOf(episodes.filter(({ legalStatus }) => legalStatus !== 'V3' && legalStatus !== 'V4'))].filter(
      (day) => b14 <= day && day < b18,
    ),
  );
  const home = daysOf(history.livingAtHome);
  for (const day of lac) home.delete(day);
  const detained = daysOf(history.detained);
  const cum = (t: number) => [...lac].filter((day) => day < t).length;

  const firstEligible = () => {
    let days = cum(b16);
    let hasDayAt16 = false;
    for (let t = b16; t <= b18; t++) {
      hasDayAt16 ||= lac.has(t);
      const insideOrAtEnd = lac.has(t) || lac.has(t - 1);
      if (insideOrAtEnd && hasDayAt16 && days >= 91) return t;
      if (lac.has(t)) days++;
    }
    return null;
  };
  const eligFrom = firstEligible();

  const lastCease = (d: number) => {
    for (let t = d; t > b14; t--) if (lac.has(t - 1) && !lac.has(t)) return t;
    return null;
  };
  const six = (d: number) => {
    if (!home.has(d)) return false;
    let s = d;
    while (home.has(s - 1)) s--;
    return dayNumber(addMonths(fromDayNumber(s), 6)) <= d;
  };
  const extra = () => {
    if (!detained.has(b16)) return false;
    let start = b16;
    while (detained.has(start - 1)) start--;
    return cum(start) >= 91 && lac.has(start - 1);
  };
  const condition = (d: number) =>
    [...lac].some((day) => b16 <= day && day < d) ||
    periodsOfCare.some(({ end, endedBecause }) => endedBecause === 'E45' && end && dayNumber(end) <= d);

  function status(d: number): string {
    if (d < b16) return 'none';
    if (history.diedOn && dayNumber(history.diedOn) <= d) return 'none';
    const latest = periodsOfCare
      .filter(({ start }) => dayNumber(start) <= d && dayNumber(start) < b18)
      .at(-1);
    const overElsewhere = ['E3', 'E15'].includes(latest?.endedBecause ?? '');
    if (latest?.end && overElsewhere && dayNumber(latest.end) <= d) return 'none';
    if (d < b18) {
      if (lac.has(d)) return eligFrom !== null && d >= eligFrom ? 'eligible' : 'looked after';
      const cease = lastCease(d);
      if (cease !== null && eligFrom !== null && eligFrom <= cease) return six(d) ? 'qualifying' : 'relevant';
      if (extra() && !six(d)) return 'relevant';
      return condition(d) ? 'qualifying' : 'none';
    }
    const eligibleAt18 = lac.has(b18 - 1) && eligFrom !== null;
    if (eligibleAt18 || status(b18 - 1) === 'relevant') {
      if (d < b21) return 'former relevant';
      if (d < b25)
        return daysOf(history.supportRequests).has(d) ? 'former relevant' : 'former relevant, not receiving';
      return 'none';
    }
    return d < b21 && condition(d) ? 'qualifying' : 'none';
  }

  return {
    status: (day: PlainDate) => status(dayNumber(day)),
    eligFrom: eligFrom && fromDayNumber(eligFrom),
  };
}

// Days crowd around the birthdays, the thirteen weeks and the six months, where the answers change.
const bornOn = fc.constantFrom<PlainDate>('2008-06-10', '2008-02-29', '2007-03-01', '2006-08-31');
const milestones = [16, 17, 18, 21, 25];
const dayIn = (born: PlainDate, ages: readonly number[]) =>
  fc.oneof(
    fc
      .tuple(
        fc.constantFrom(...ages.map((age) => dayNumber(birthday(born, age)))),
        fc.constantFrom(-184, -182, -91, -90, -31, 0, 31, 90, 91, 184),
        fc.integer({ min: -2, max: 2 }),
      )
      .map(([day, before, shift]) => day + before + shift),
    fc.integer({
      min: dayNumber(birthday(born, Math.min(...ages))) - 200,
      max: dayNumber(birthday(born, Math.max(...ages))) + 100,
    }),
  );

const spans = (born: PlainDate, ages: readonly number[]) =>
  fc.uniqueArray(dayIn(born, ages), { maxLength: 8 }).map((days) => {
    const inOrder = days.toSorted((a, b) => a - b).map(fromDayNumber);
    return inOrder.flatMap((start, i) => (i % 2 === 0 ? [{ start, end: inOrder[i + 1] ?? null }] : []));
  });

const touchingOrApart = (born: PlainDate) =>
  fc.uniqueArray(dayIn(born, [14, 16, 17, 18]), { maxLength: 9 }).chain((days) => {
    const inOrder = days.toSorted((a, b) => a - b).map(fromDayNumber);
    return fc
      .array(fc.constantFrom('V2', 'V2', 'C2', 'V3', 'V4', 'out', 'out'), {
        minLength: inOrder.length,
        maxLength: inOrder.length,
      })
      .map((kinds) =>
        inOrder.flatMap((start, i) =>
          kinds[i] === 'out' ? [] : [{ start, end: inOrder[i + 1] ?? null, legalStatus: kinds[i] ?? null }],
        ),
      );
  });

const rarely = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });

const person = bornOn.chain((born) =>
  fc
    .record({
      care: touchingOrApart(born),
      // A row that overlaps the others.
      overlapping: rarely(fc.tuple(dayIn(born, [14, 16, 18]), fc.integer({ min: 1, max: 120 }))),
      endings: fc.array(fc.constantFrom('E4A', 'E4A', 'E4A', 'E4A', 'E45', 'E3', 'E15'), {
        minLength: 10,
        maxLength: 10,
      }),
      home: spans(born, [16, 18]),
      detained: spans(born, [16]),
      support: spans(born, [21, 25]),
      died: rarely(dayIn(born, [16, 18, 21, 25])),
      days: fc.array(dayIn(born, milestones), { minLength: 12, maxLength: 12 }),
    })
    .map(({ care, overlapping, endings, home, detained, support, died, days }) => {
      const rows = [
        ...care,
        ...(overlapping
          ? [
              {
                start: fromDayNumber(overlapping[0]),
                end: fromDayNumber(overlapping[0] + overlapping[1]),
                legalStatus: 'V2',
              },
            ]
          : []),
      ].toSorted((a, b) => (a.start < b.start ? -1 : 1));
      let built = aChild().born(born);
      rows.forEach((row, i) => {
        built = built.episode({ ...row, endedBecause: row.end && (endings[i] ?? null) });
      });
      for (const { start, end } of home) built = built.livedAtHome(start, end);
      for (const { start, end } of detained) built = built.detained(start, end);
      for (const { start, end } of support) built = built.askedForSupport(start, end);
      if (died) built = built.died(fromDayNumber(died));
      return { history: built.history(), days: days.map(fromDayNumber) };
    }),
);

it('agrees with the rules read day by day', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(person, ({ history, days }) => {
      const slow = literally(history);
      expect(eligibleFrom(history)).toBe(slow.eligFrom);
      for (const day of days) {
        const { status } = leavingCareStatus(history, day);
        seen.set(status, (seen.get(status) ?? 0) + 1);
        expect({ day, status }).toEqual({ day, status: slow.status(day) });
      }
    }),
    { numRuns: 300 },
  );
  // People too dull to reach every status would prove nothing.
  expect(Object.keys(Object.fromEntries(seen)).toSorted()).toEqual([
    'eligible',
    'former relevant',
    'former relevant, not receiving',
    'looked after',
    'none',
    'qualifying',
    'relevant',
  ]);
});
