import { addMonths, type PlainDate } from '../domain/dates/plain-date.ts';
import { formerRelevant, type CareLeaver, type Support } from './care-leaver.ts';
import { grownUp, lifeOf, type Nameless } from './children-in-care.ts';
import type { Life } from './life.ts';
import { dayIn, lastMonth, startOf } from './months.ts';
import { namedFrom21, namedUnder21 } from './named-young-people.ts';
import type { Random } from './random.ts';

/** The live caseload at the end: 255, of whom 40 are 21 to 24 and receive support. */
const caseload = { under21: 215, from21: 40 };
const unsupported21EachMonth = 5;
const supported = { programmeBefore: 7, programmeAt21: 8, askedAt21: 10 };

type Named = (life: Nameless) => Life;

/** Young people who left care before the 24 months; `fromCare` of those who left in them are 18 to 20 at the end. */
export function earlierCareLeavers(fromCare: number, named: Named, random: Random): CareLeaver[] {
  const turned18 = (on: PlainDate): Life => named(leftCare(on, random));
  const turned21 = (on: PlainDate, support: Support[] = []): CareLeaver =>
    formerRelevant(turned18(addMonths(on, -36)), { support });
  const times = <T>(count: number, make: (i: number) => T): T[] =>
    Array.from({ length: count }, (_, i) => make(i));
  const programme = (start: PlainDate): Support => ({ kind: 'programme', start, end: null });
  const asked = (start: PlainDate): Support => ({ kind: 'asked', start, end: null });

  const under21 = caseload.under21 - fromCare - namedUnder21.length;
  const { programmeBefore, programmeAt21, askedAt21 } = supported;
  const askedLater = caseload.from21 - namedFrom21.length - programmeBefore - programmeAt21 - askedAt21;
  return [
    ...times(under21, () => formerRelevant(turned18(random.day('2016-02-01', '2017-02-27')))),
    ...times(lastMonth * unsupported21EachMonth, (i) => turned21(dayIn(1 + (i % lastMonth), random))),
    ...times(programmeBefore, () => {
      const on = random.day('2015-07-01', '2017-01-31');
      return turned21(on, [programme(on)]);
    }),
    ...times(programmeAt21, (i) => {
      const on = dayIn(2 + 2 * i, random);
      return turned21(on, [programme(on)]);
    }),
    ...times(askedAt21, (i) => {
      const on = dayIn(14 + (i % 10), random);
      return turned21(on, [asked(on)]);
    }),
    ...times(askedLater, (i) =>
      turned21(random.day('2015-07-01', '2018-03-31'), [asked(dayIn(14 + (i % 9), random))]),
    ),
  ];
}

/** Most stayed in care to 18; some left at 16 or 17. */
function leftCare(turned18On: PlainDate, random: Random): Nameless {
  if (random.chance(0.85)) return grownUp({ joined: null, stretches: [] }, turned18On, random);
  const left = random.day(addMonths(turned18On, -17), addMonths(turned18On, -1));
  const course = {
    joined: null,
    left,
    stretches: [],
    code: 'U6',
    bornOn: addMonths(turned18On, -18 * 12),
    ages: [16, 17] as const,
  };
  return lifeOf(course, { zone: 'inside', hasHome: true, ceased: random.pick(['E5', 'E6', 'E13']) }, random);
}

/** Whether a child who left grew up in care, and so is former relevant. */
export const grewUpInCare = ({ stays, bornOn }: Nameless): boolean =>
  stays.some(({ end }) => end !== null && end === addMonths(bornOn, 18 * 12) && end >= startOf(1));
