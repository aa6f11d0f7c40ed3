import { academicYearOn, wholeAcademicYear } from '../dates/academic-year.ts';
import { ageOn } from '../dates/age.ts';
import { holds } from '../dates/period.ts';
import { dateOf, type PlainDate } from '../dates/plain-date.ts';
import type { AttendanceCount, History, SchoolExclusion } from '../history/history.ts';

/** Age on the last day before the academic year, 31 August: whoever is 5 to 15 then is of school age in it. */
export const ageAtStart = ({ bornOn }: Pick<History, 'bornOn'>, academicYear: number): number =>
  ageOn(bornOn, dateOf(academicYear - 1, 8, 31));

export function isOfSchoolAge(history: Pick<History, 'bornOn'>, day: PlainDate): boolean {
  const age = ageAtStart(history, academicYearOn(day));
  return age >= 5 && age <= 15;
}

/** The last count of half-days made in the academic year; undefined where none is recorded. */
export const lastCount = ({ attendance }: Pick<History, 'attendance'>, academicYear: number) =>
  attendance.findLast(({ countedTo }) => academicYearOn(countedTo) === academicYear);

/**
 * Whether a count stands for the academic year it was made in: schools break up in the last days of July, so one to 1 July or later
 * lacks three weeks at most (the house's decision).
 */
export const isOfWholeYear = ({ countedTo }: AttendanceCount): boolean =>
  countedTo >= dateOf(academicYearOn(countedTo), 7, 1);

/** Half-days missed, with leave or without (overall absence, as DfE calls it). */
export const missedIn = (
  count: Pick<AttendanceCount, 'sessionsAuthorised' | 'sessionsUnauthorised'>,
): number => count.sessionsAuthorised + count.sessionsUnauthorised;

/** Suspensions, or permanent exclusions, that began in the academic year. */
export const exclusionsIn = (
  { exclusions }: Pick<History, 'exclusions'>,
  kind: SchoolExclusion['kind'],
  academicYear: number,
): SchoolExclusion[] =>
  exclusions.filter((one) => one.kind === kind && holds(wholeAcademicYear(academicYear), one.beganOn));
