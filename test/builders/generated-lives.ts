import fc from 'fast-check';
import type { PlainDate } from '../../src/domain/dates/plain-date.ts';

/** A stay in care of a generated life; `because` is the reason it ended. */
export interface Stay {
  readonly start: PlainDate;
  readonly end: PlainDate | null;
  readonly because: string | null;
}

export interface Life {
  readonly bornOn: PlainDate;
  readonly stays: readonly Stay[];
  readonly isHeld: boolean;
}

const dayNumber = (text: string): number => Date.parse(text) / 86_400_000;
const dayText = (days: number): PlainDate =>
  new Date(days * 86_400_000).toISOString().slice(0, 10) as PlainDate;

/** So many whole years after the day, by the calendar of Date alone: 29 February becomes 1 March where there is none. */
function yearsOn(day: PlainDate, years: number): PlainDate {
  const [y, m, d] = day.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(y + years, m - 1, d)).toISOString().slice(0, 10) as PlainDate;
}

/** Born close to an anniversary that decides on `today`: on the day, a few days about it, on a leap day, or any time. */
const births = (today: PlainDate): fc.Arbitrary<PlainDate> => {
  const back = (years: number) =>
    fc.integer({ min: -3, max: 3 }).map((days) => dayText(dayNumber(yearsOn(today, -years)) + days));
  return fc.oneof(
    back(75),
    back(32),
    fc.constantFrom<PlainDate[]>('1936-02-29', '1940-02-29', '1944-02-29', '1948-02-29', '1952-02-29'),
    fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber(today) - 20 * 366 }).map(dayText),
  );
};

/**
 * Lives that reach every rule: never in care, once, again; died in care at any age of childhood, the day before 18 or on it; adopted;
 * adopted or dead and in care again; still in care; held.
 */
export const lives = (today: PlainDate): fc.Arbitrary<Life> =>
  births(today).chain((bornOn) => {
    const at = (days: number): PlainDate => dayText(dayNumber(bornOn) + days);
    const eighteen = dayNumber(yearsOn(bornOn, 18)) - dayNumber(bornOn);
    const ends = fc.constantFrom('E4A', 'E13', 'E8', 'E2', 'E11', 'E12');
    const stay = fc
      .tuple(fc.integer({ min: 0, max: eighteen - 40 }), fc.integer({ min: 1, max: 4_000 }), ends)
      .map(([from, days, because]): Stay => ({
        start: at(from),
        end: at(Math.min(from + days, eighteen)),
        because,
      }));
    const deathAt17 = fc
      .constantFrom(eighteen - 1, eighteen - 300, eighteen)
      .map((died): Stay => ({ start: at(died - 30), end: at(died), because: 'E2' }));
    const deathLongAgo = fc.integer({ min: -3, max: 3 }).map((days): Stay => {
      const died = Math.min(dayNumber(yearsOn(today, -15)) + days - dayNumber(bornOn), eighteen);
      return { start: at(Math.max(died - 30, 0)), end: at(Math.max(died, 1)), because: 'E2' };
    });
    const open = fc.constant<Stay>({ start: at(eighteen - 30), end: null, because: null });
    const stays = fc.oneof(
      fc.array(stay, { maxLength: 3 }),
      fc.tuple(deathAt17),
      fc.tuple(deathLongAgo),
      fc.tuple(stay, deathAt17),
      fc.tuple(stay, open),
    );
    return fc
      .tuple(stays, fc.integer({ min: 0, max: 9 }))
      .map(([all, hold]) => ({ bornOn, stays: apart(all), isHeld: hold === 0 }));
  });

/** In order, those that would overlap an earlier one left out: nobody is in care twice at once. */
function apart(stays: readonly Stay[]): Stay[] {
  const kept: Stay[] = [];
  for (const stay of stays.toSorted((a, b) => (a.start < b.start ? -1 : 1))) {
    const before = kept.at(-1);
    if (!before || (before.end !== null && before.end <= stay.start)) kept.push(stay);
  }
  return kept;
}

/**
 * Whether the record of a life is to be erased on the day, said once more in other words: strictly after 75 years from birth; of a
 * child who died in care, 15 from the death; with an adoption order 100 from the last; and nobody's who is still in care or held.
 */
export function isDue({ bornOn, stays, isHeld }: Life, day: PlainDate): boolean {
  if (isHeld || stays.some(({ end }) => end === null || end > day)) return false;
  const orders = stays.filter(({ because }) => because === 'E11' || because === 'E12').map(({ end }) => end!);
  if (orders.length) return yearsOn(orders.toSorted().at(-1)!, 100) < day && yearsOn(bornOn, 75) < day;
  const last = stays.at(-1);
  if (last?.because === 'E2' && last.end! < yearsOn(bornOn, 18)) return yearsOn(last.end!, 15) < day;
  return yearsOn(bornOn, 75) < day;
}
