import { schoolTerms } from '../domain/dates/academic-year.ts';
import { ageOn } from '../domain/dates/age.ts';
import { addDays, type PlainDate } from '../domain/dates/plain-date.ts';
import { addWorkingDays } from '../domain/dates/working-days.ts';
import { isShortBreak, type Life, type Stay } from './life.ts';
import { asAt } from './months.ts';
import { seeded, type Random } from './random.ts';

/** A personal education plan was made or reviewed. */
export interface PlanStep {
  readonly child: string;
  readonly step: 'made' | 'reviewed';
  readonly on: PlainDate;
}

/** What schools told of one child and the academic year 2017/18. */
export interface SchoolYear {
  readonly child: string;
  readonly possible: number;
  readonly authorised: number;
  readonly unauthorised: number;
  readonly suspensions: number;
  readonly isExcluded: boolean;
}

/** Plans made before these days are on paper, of children who came, and of those who were there. */
const since = { made: '2017-02-01', reviewed: '2018-01-01' } as const;
const terms = [2018, 2019].flatMap(schoolTerms).filter(({ start }) => start >= since.reviewed);

/** Plans of the children of school age who were in care: most in time, a few late, some terms without one. */
export const plansOf = (lives: readonly Life[]): PlanStep[] =>
  lives.flatMap(({ child, bornOn, stays }) =>
    stays
      .filter(({ legalStatus }) => !isShortBreak(legalStatus))
      .flatMap((stay) => plansOfStay(stay, bornOn, seeded(`plans of ${child} since ${stay.start}`)))
      .filter(({ on }) => on <= asAt)
      .map((plan) => ({ child, ...plan })),
  );

function plansOfStay(stay: Stay, bornOn: PlainDate, random: Random): Omit<PlanStep, 'child'>[] {
  const plans: Omit<PlanStep, 'child'>[] = [];
  const isThere = (on: PlainDate) => stay.start <= on && (stay.end === null || on < stay.end);
  if (stay.start >= since.made && ageOn(bornOn, stay.start) >= 5) {
    const on = addWorkingDays(stay.start, random.chance(0.08) ? random.int(11, 15) : random.int(3, 10));
    if (isThere(on)) plans.push({ step: 'made', on });
  }
  for (const term of terms) {
    const on = addWorkingDays(term.start, random.int(5, 50));
    if (term.start > stay.start && ageOn(bornOn, term.start) >= 5 && isThere(on) && random.chance(0.94))
      plans.push({ step: 'reviewed', on });
  }
  return plans;
}

/** In one stay from 1 April 2017 until after 31 March 2018, and this old when the academic year 2017/18 began. */
export const schoolCohort = (lives: readonly Life[], youngest: number, oldest: number): Life[] =>
  lives.filter(({ bornOn, stays }) => {
    const age = ageOn(bornOn, '2017-08-31');
    const isAllYear = stays.some(
      ({ start, end, legalStatus }) =>
        start <= '2017-04-01' && (end === null || end > '2018-03-31') && !isShortBreak(legalStatus),
    );
    return isAllYear && age >= youngest && age <= oldest;
  });

/** The year 2017/18 of those in care all through the return's year; of a few nobody told. */
export const schoolYearsOf = (lives: readonly Life[]): SchoolYear[] =>
  schoolCohort(lives, 5, 15).flatMap(({ child }) => {
    const random = seeded(`school year of ${child}`);
    if (random.chance(0.03)) return [];
    const possible = 2 * random.int(180, 190);
    const isOftenAway = random.chance(0.11);
    return {
      child,
      possible,
      authorised: isOftenAway ? random.int(25, 70) : random.int(0, 22),
      unauthorised: isOftenAway
        ? random.int(15, 60)
        : random.weighted([
            [0, 6],
            [2, 3],
            [6, 1],
          ]),
      suspensions: random.weighted([
        [0, 88],
        [1, 7],
        [2, 3],
        [4, 2],
      ]),
      isExcluded: random.chance(0.005),
    };
  });

/** Disabilities that are known of whoever was in care in the 24 months, from coming into care; of some nobody asked. */
export const disabilitiesOf = (lives: readonly Life[]): { child: string; code: string; start: PlainDate }[] =>
  lives
    .filter(({ stays }) => stays.some(({ end }) => end === null || end >= addDays(since.made, 1)))
    .flatMap(({ child, stays }) => {
      const random = seeded(`disabilities of ${child}`);
      const found = random.weighted([
        ['none', 78],
        ['one', 11],
        ['two', 3],
        ['not asked', 8],
      ]);
      const codes = {
        none: ['NONE'],
        one: random.shuffled(kinds).slice(0, 1),
        two: random.shuffled(kinds).slice(0, 2),
        'not asked': [],
      }[found]!;
      return codes.map((code) => ({ child, code, start: stays[0]!.start }));
    });

const kinds = ['LD', 'BEH', 'AUT', 'COMM', 'MOB', 'HEAR', 'VIS', 'PC', 'CON', 'INC', 'HAND', 'DDA'];
