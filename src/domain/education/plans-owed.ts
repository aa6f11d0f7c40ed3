import { workingDaysAfter } from '../care/timescale.ts';
import { academicYearOn, schoolTerms } from '../dates/academic-year.ts';
import { birthday } from '../dates/age.ts';
import { holds, lastDay, type Period } from '../dates/period.ts';
import { addDays, addMonths, dateOf, year, type PlainDate } from '../dates/plain-date.ts';
import type { History } from '../history/history.ts';
import { staysInCare, wasInCare, type StayInCare } from '../care/stays-in-care.ts';

/** A personal education plan that had to be made, or gone through again, by a day. */
export interface PlanOwed {
  readonly what: 'first plan' | 'plan of the term';
  readonly due: PlainDate;
  /** The day it was done; null when it was not by the as-at day. */
  readonly doneOn: PlainDate | null;
  /** False of a first plan that was due before the period, and of which none is recorded. */
  readonly isDueInPeriod: boolean;
}

/**
 * The personal education plans owed in the period to children of school age, short breaks apart. The first is due with the care
 * plan it is part of, on the 10th working day after coming into care (regulation 4(2)); to whoever was in care before school, or
 * before the record begins, by the end of the first term. Then one is due in each term that begins after the first was made
 * and in care. What is due on the last day and not there is not owed yet, nor what is due to whoever left care by then.
 */
export function plansOwed(history: History, period: Period): PlanOwed[] {
  const stays = staysInCare(history).filter(
    ({ start, end }) => start < period.end && (end === null || end > period.start),
  );
  // The nightly run asks this of everybody, and half of them were not in care.
  if (stays.length === 0) return [];
  const done = history.educationPlans.map(({ doneOn }) => doneOn).filter((day) => day <= lastDay(period));
  return stays.flatMap((stay) => owedInStay(stay, done, schoolStart(history), period));
}

function owedInStay(
  stay: StayInCare,
  done: readonly PlainDate[],
  school: PlainDate,
  period: Period,
): PlanOwed[] {
  // It may be made while it is only settled that the child will come.
  const from = addDays(stay.start, -28);
  const theirs = done.filter((day) => day >= from && (stay.end === null || day < stay.end));
  const first = theirs[0] ?? null;
  const owed: PlanOwed[] = [];
  const due = firstDue(stay, school);
  const isDueInPeriod = holds(period, due);
  if (isDueInPeriod || (first === null && due < period.start))
    owed.push({ what: 'first plan', due, doneOn: first, isDueInPeriod });
  if (first !== null)
    for (const term of termsEndingIn(period))
      if (term.start > first && term.start >= stay.start && term.start >= school) {
        const doneOn = theirs.find((day) => holds(term, day)) ?? null;
        owed.push({ what: 'plan of the term', due: lastDay(term), doneOn, isDueInPeriod: true });
      }
  return owed.filter(
    (plan) =>
      plan.doneOn !== null || (plan.due < lastDay(period) && (stay.end === null || stay.end > plan.due)),
  );
}

/**
 * The next personal education plan that is due to a child in care: the first of the stay, then one in the term that begins
 * after the last. Null when not in care, before school, or when a first plan was due a year ago and none is recorded: whether
 * there was one cannot be told.
 */
export function planDue(
  history: History,
  day: PlainDate,
): (Pick<PlanOwed, 'what' | 'due'> & { after: PlainDate | null }) | null {
  const stay = staysInCare(history).find((one) => holds(one, day));
  const school = schoolStart(history);
  if (!stay || !wasInCare(history, day)) return null;
  const from = addDays(stay.start, -28);
  const last = history.educationPlans.findLast(({ doneOn }) => doneOn >= from && doneOn <= day)?.doneOn;
  if (last === undefined) {
    const due = firstDue(stay, school);
    return addMonths(due, 12) < day ? null : { what: 'first plan', due, after: null };
  }
  const begins = [last, stay.start, school].reduce((a, b) => (b > a ? b : a));
  const next = [0, 1]
    .flatMap((later) => schoolTerms(academicYearOn(begins) + later))
    .find(({ start }) => start > last && start >= stay.start && start >= school)!;
  return { what: 'plan of the term', due: lastDay(next), after: last };
}

function firstDue({ start, startIsKnown }: StayInCare, school: PlainDate): PlainDate {
  // Before 2015 no bank holidays are held: a fortnight is then at most a few days short.
  if (startIsKnown && start >= school) return workingDaysAfter(start, 10) ?? addDays(start, 14);
  const from = start > school ? start : school;
  const [term] = [0, 1]
    .flatMap((later) => schoolTerms(academicYearOn(from) + later))
    .filter((one) => one.start >= from);
  return lastDay(term!);
}

/** The 1 September after the fourth birthday, when reception begins; that plans are asked for from then on is decided here. */
function schoolStart({ bornOn }: History): PlainDate {
  const four = birthday(bornOn, 4);
  const september = dateOf(year(four), 9, 1);
  return four < september ? september : dateOf(year(four) + 1, 9, 1);
}

function termsEndingIn(period: Period): readonly Period[] {
  if (last?.period !== period) last = { period, terms: laidOut(period) };
  return last.terms;
}

// They are the same of everybody, so the last answer is kept.
let last: { readonly period: Period; readonly terms: readonly Period[] } | undefined;

function laidOut(period: Period): Period[] {
  const terms: Period[] = [];
  for (let y = academicYearOn(period.start); y <= academicYearOn(lastDay(period)); y += 1)
    terms.push(...schoolTerms(y).filter((term) => holds(period, lastDay(term))));
  return terms;
}

export const isOnTime = ({ doneOn, due }: PlanOwed): boolean => doneOn !== null && doneOn <= due;

/** `first plan due 2025-05-20, done 2025-05-21`. */
export const told = ({ what, due, doneOn }: PlanOwed): string =>
  `${what} due ${due}, ${doneOn === null ? 'and none is recorded' : `done ${doneOn}`}`;
