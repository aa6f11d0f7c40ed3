import type { ExamResult } from '../../domain/history/history.ts';

/** What a pupil had reached in GCSEs. */
export interface Grades {
  /** How many results are recorded. */
  readonly results: number;
  /** The best number in these subjects, 9 to 1; 0 for U and X, null when none is recorded. */
  best(...subjects: readonly string[]): number | null;
  /** How many GCSEs at this number or better, each subject once; combined science counts as the two it is. */
  passes(from: number): number;
}

/**
 * The GCSEs of a pupil who was at the end of key stage 4 in an academic year. What was sat early counts (DOMAIN M28 case 5,
 * UNVERIFIED), what was sat after it does not; of a subject sat twice the better result.
 */
export function gradesBy(results: readonly ExamResult[], academicYear: number): Grades {
  const inTime = results.filter((result) => result.academicYear <= academicYear);
  const bySubject = new Map<string, readonly number[]>();
  for (const { subject, grade } of inTime) {
    const numbers = numbersOf(grade);
    const before = bySubject.get(subject);
    if (!before || sum(numbers) > sum(before)) bySubject.set(subject, numbers);
  }
  return {
    results: inTime.length,
    best(...subjects) {
      const numbers = subjects.flatMap((subject) => bySubject.get(subject) ?? []);
      return numbers.length === 0 ? null : Math.max(...numbers);
    },
    passes: (from) => [...bySubject.values()].flat().filter((number) => number >= from).length,
  };
}

/** `5-4` is 5 and 4; U and X are 0. */
const numbersOf = (grade: string): number[] => grade.split('-').map((each) => Number(each) || 0);

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
