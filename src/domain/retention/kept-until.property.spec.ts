import fc from 'fast-check';
import { isDue, lives, type Life } from '../../../test/builders/generated-lives.ts';
import { fromDayNumber, dayNumber, type PlainDate } from '../dates/plain-date.ts';
import { isErasedBy, retentionOf, type KeptLife } from './kept-until.ts';
import { leastYears } from './retention-rules.ts';

/** As the database tells it of a life, on a day. */
function asKept({ bornOn, stays }: Life, day: PlainDate): KeptLife {
  const orders = stays.filter(({ because }) => because === 'E11' || because === 'E12').map(({ end }) => end!);
  const last = stays.at(-1);
  return {
    bornOn,
    diedOn: last?.because === 'E2' ? last.end : null,
    adoptedOn: orders.toSorted().at(-1) ?? null,
    wasLookedAfter: stays.length > 0,
    leftCareOn: stays.every(({ end }) => end !== null && end <= day) ? (last?.end ?? null) : null,
    isInCare: stays.some(({ end }) => end === null || end > day),
  };
}

const days = fc
  .integer({ min: dayNumber('2000-01-01'), max: dayNumber('2060-12-31') })
  .map((days) => fromDayNumber(days));

it('lets nobody go early and keeps nobody too long, of 2,000 lives, each around its own last day too', () => {
  let due = 0;
  fc.assert(
    fc.property(
      days.chain((day) => fc.tuple(lives(day), fc.constant(day))),
      ([life, day]) => {
        const one = { ...life, isHeld: false };
        const { keptUntil } = retentionOf(asKept(one, day), leastYears);
        const near = keptUntil === null ? [] : [-1, 0, 1].map((n) => fromDayNumber(dayNumber(keptUntil) + n));
        for (const each of [day, ...near].filter((each) =>
          one.stays.every(({ end }) => end === null || end <= each),
        )) {
          const isErased = isErasedBy(retentionOf(asKept(one, each), leastYears), each);
          expect([one, each, isErased]).toEqual([one, each, isDue(one, each)]);
          if (isErased) due += 1;
        }
      },
    ),
    { numRuns: 2_000, seed: 20_261_123 },
  );
  expect(due).toBeGreaterThan(1_000);
});
