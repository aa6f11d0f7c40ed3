import { ageOn } from '../../domain/dates/age.ts';
import { lastDay, yearTo31March, type Period } from '../../domain/dates/period.ts';
import { dateOf, year } from '../../domain/dates/plain-date.ts';
import { recordedAnswer } from '../../domain/health/recorded-year.ts';
import type { HealthOutcome, HealthQuestion, History } from '../../domain/history/history.ts';
import { notInCareAllYear } from '../children-in-care/in-care-all-year.ts';
import { met, notMet, outside, unknown, type Judgement } from '../measure.ts';

interface Ages {
  readonly from?: number;
  /** The last age that is asked of. */
  readonly to?: number;
}

/** A whole year to 31 March of a child who was looked after all through it. */
export interface HealthYear {
  readonly history: History;
  /** The year of that 31 March. */
  readonly collectionYear: number;
  /** What the return's OC2 says of it; null where no return does. */
  readonly outcome: HealthOutcome | null;
  /** `the year to 2025-03-31`. */
  readonly until: string;
}

/**
 * Judges the last whole year to 31 March of a child who was looked after all through it: OC2 asks once a year, so between two
 * of them the figure is that of the last one. Ages are those on 31 March.
 */
export function judgeYear(
  history: History,
  period: Period,
  { from = 0, to = 17 }: Ages,
  judge: (year: HealthYear) => Judgement,
): Judgement {
  const asAt = lastDay(period);
  const collectionYear = asAt >= dateOf(year(asAt), 3, 31) ? year(asAt) : year(asAt) - 1;
  const day = dateOf(collectionYear, 3, 31);
  const notInCare = notInCareAllYear(history, collectionYear);
  if (notInCare) return notInCare;
  const age = ageOn(history.bornOn, day);
  if (age < from || age > to) return outside(`aged ${age} on ${day}`);

  const outcome = history.healthOutcomes.find((told) => told.collectionYear === collectionYear) ?? null;
  return judge({ history, collectionYear, outcome, until: `the year to ${day}` });
}

/**
 * Of a yes or no: what was recorded here as so is so; else the return says; else what was recorded as not so. Where no return
 * tells of the child, records count from the first whole year of them on: of less than a year only those would be in the
 * figure of whom something was written down.
 */
export function judgeAnswer(of: HealthYear, question: HealthQuestion, what: string): Judgement {
  const { outcome, until } = of;
  const recorded = recordedAnswer(of.history, question, of.collectionYear);
  const isRecorded = isRecordedAllYear(of, question);
  if (!outcome && !isRecorded)
    return unknown(
      recorded
        ? `${what}: ${recorded.because}; that is recorded here of a part of ${until} only, and no return tells of it`
        : `no return tells of ${until}`,
    );
  if (recorded?.is) return met(`${what}: ${recorded.because}, recorded here`);
  const told = outcome?.[question] ?? null;
  if (told !== null)
    return (told ? met : notMet)(`${what}: ${told ? 'yes' : 'no'}, ${until}, told by the return`);
  if (recorded) return notMet(`${what}: ${recorded.because}, recorded here`);
  return (isRecorded ? notMet : unknown)(`${what}: not recorded of ${until}`);
}

/** Whether such things were already recorded here, of anybody, when the year began. */
export function isRecordedAllYear(
  { history: { recordedFrom }, collectionYear }: HealthYear,
  question: HealthQuestion | 'sdqScore',
): boolean {
  const first = recordedFrom[question];
  return first !== undefined && first <= yearTo31March(collectionYear).start;
}
