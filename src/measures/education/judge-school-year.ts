import { academicYearInWords, lastAcademicYear } from '../../domain/dates/academic-year.ts';
import { lastDay, type Period } from '../../domain/dates/period.ts';
import { ageAtStart } from '../../domain/education/school-year.ts';
import type { History, SchoolYear } from '../../domain/history/history.ts';
import { notInCareAllYear } from '../children-in-care/in-care-all-year.ts';
import { outside, type Judgement } from '../measure.ts';

/** The last academic year that is over, of a child it is asked of. */
export interface YearAtSchool {
  readonly history: History;
  /** By the year it ended in. */
  readonly academicYear: number;
  readonly inWords: string;
  /** What a file told of it; null where none did. */
  readonly told: SchoolYear | null;
}

/**
 * Judges the last academic year that is over, of a child of school age who had been looked after without a break for the twelve
 * months to the 31 March in it (DOMAIN 1 and M28).
 */
export function judgeSchoolYear(
  history: History,
  period: Period,
  judge: (year: YearAtSchool) => Judgement,
): Judgement {
  const academicYear = lastAcademicYear(lastDay(period));
  const notInCare = notInCareAllYear(history, academicYear);
  if (notInCare) return notInCare;
  const age = ageAtStart(history, academicYear);
  const inWords = academicYearInWords(academicYear);
  if (age < 5 || age > 15) return outside(`aged ${age} when the academic year ${inWords} began`);

  const told = history.schoolYears.find((one) => one.academicYear === academicYear) ?? null;
  return judge({ history, academicYear, inWords, told });
}
