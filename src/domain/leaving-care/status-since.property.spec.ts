import fc from 'fast-check';
import { aChild, type Person } from '../../../test/builders/a-child.ts';
import { birthday } from '../dates/age.ts';
import { addDays, addMonths, dayNumber, fromDayNumber, type PlainDate } from '../dates/plain-date.ts';
import type { History } from '../history/history.ts';
import { leavingCareStatus } from './eligibility.ts';
import { statusSince } from './status-since.ts';

/** Asks of every day before, which is what is not done elsewhere. */
function literally(history: History, day: PlainDate): PlainDate {
  const { status } = leavingCareStatus(history, day);
  let since = day;
  while (since > history.bornOn && leavingCareStatus(history, addDays(since, -1)).status === status)
    since = addDays(since, -1);
  return since;
}

const bornOn = fc.constantFrom<PlainDate>('2008-06-10', '2008-02-29');
const dayNear = (born: PlainDate, ages: readonly number[]) =>
  fc
    .tuple(
      fc.constantFrom(...ages.map((age) => birthday(born, age))),
      fc.constantFrom(-12, -6, -3, 0, 3, 6, 12),
      fc.integer({ min: -2, max: 95 }),
    )
    .map(([day, months, days]) => dayNumber(addDays(addMonths(day, months), days)));
const spansNear = (born: PlainDate, ages: readonly number[]) =>
  fc.uniqueArray(dayNear(born, ages), { maxLength: 6 }).map((days) => {
    const sorted = days.toSorted((a, b) => a - b).map(fromDayNumber);
    return sorted.flatMap((start, i) => (i % 2 === 0 ? [{ start, end: sorted[i + 1] ?? null }] : []));
  });

const person = bornOn.chain((born) =>
  fc
    .record({
      care: spansNear(born, [14, 16, 17, 18]),
      because: fc.constantFrom('E4A', 'E4A', 'E3', 'E45', 'E17'),
      home: spansNear(born, [16, 17]),
      detained: spansNear(born, [16]),
      support: spansNear(born, [21, 24]),
      override: spansNear(born, [16, 18, 21, 25]),
      died: fc.oneof(
        { weight: 5, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: dayNear(born, [18]) },
      ),
      day: fc.integer({ min: dayNumber(birthday(born, 15)), max: dayNumber(birthday(born, 26)) }),
    })
    .map(({ care, because, home, detained, support, override, died, day }) => {
      let built: Person = aChild().born(born);
      for (const { start, end } of care) built = built.inCare(start, end, { because, legalStatus: 'V2' });
      for (const { start, end } of home) built = built.livedAtHome(start, end);
      for (const { start, end } of detained) built = built.detained(start, end);
      for (const { start, end } of support) built = built.askedForSupport(start, end);
      for (const { start, end } of override) built = built.overridden('relevant', start, end);
      if (died) built = built.died(fromDayNumber(died));
      return { history: built.history(), day: fromDayNumber(day) };
    }),
);

it('agrees with asking of every day before', () => {
  fc.assert(
    fc.property(person, ({ history, day }) => {
      expect(statusSince(history, day)).toBe(literally(history, day));
    }),
    { numRuns: 400 },
  );
});
