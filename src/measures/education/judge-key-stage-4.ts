import { academicYearInWords, lastAcademicYear } from '../../domain/dates/academic-year.ts';
import { lastDay, type Period } from '../../domain/dates/period.ts';
import { ageAtStart } from '../../domain/education/school-year.ts';
import type { History, KeyStage4 } from '../../domain/history/history.ts';
import { notInCareAllYear } from '../children-in-care/in-care-all-year.ts';
import { excluded, outside, unknown, type Judgement } from '../measure.ts';
import { gradesBy, type Grades } from './grades.ts';

// Pupils are at the end of key stage 4 in year 11, which they begin at 15.
const ageInYear11 = 15;

/**
 * Judges a pupil who was at the end of key stage 4 in the last academic year that is over and was found among the pupils of that
 * summer, and who had been looked after without a break for the twelve months to the 31 March in it (DOMAIN M28).
 */
export function judgeKeyStage4(
  history: History,
  period: Period,
  judge: (pupil: KeyStage4, inWords: string) => Judgement,
): Judgement {
  const academicYear = lastAcademicYear(lastDay(period));
  const notInCare = notInCareAllYear(history, academicYear);
  if (notInCare) return notInCare;

  const words = academicYearInWords(academicYear);
  const pupil = history.keyStage4.find((one) => one.academicYear === academicYear);
  if (pupil)
    return pupil.wasMatched
      ? judge(pupil, words)
      : excluded(`matched to no pupil at the end of key stage 4 in ${words}`);
  const age = ageAtStart(history, academicYear);
  return age === ageInYear11
    ? unknown(`aged 15 when the academic year ${words} began, and nothing tells of the end of key stage 4`)
    : outside(`aged ${age} when the academic year ${words} began, and not at the end of key stage 4`);
}

/** The same of the GCSEs that such a pupil had passed by then. */
export const judgeGrades = (
  history: History,
  period: Period,
  judge: (grades: Grades, inWords: string) => Judgement,
): Judgement =>
  judgeKeyStage4(history, period, ({ academicYear, attainment8Tenths }, words) => {
    const grades = gradesBy(history.examResults, academicYear);
    // Without one point of Attainment 8 nothing was passed, whether or not the results came.
    return grades.results === 0 && attainment8Tenths !== 0
      ? unknown(`no GCSE is recorded by the academic year ${words}`)
      : judge(grades, words);
  });
