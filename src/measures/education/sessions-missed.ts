import { isOfWholeYear, lastCount, missedIn } from '../../domain/education/school-year.ts';
import { excluded, unknown, type Judgement } from '../measure.ts';
import type { YearAtSchool } from './judge-school-year.ts';

/** Half-days of school in an academic year: how many were possible, more than none, and how many of them were missed. */
export interface Sessions {
  readonly possible: number;
  readonly missed: number;
}

/**
 * Judges a child's absence, with leave and without: by what was counted here for the whole year, else by what a file tells of it.
 * Of a part of the year alone nothing is said.
 */
export function judgeSessions(
  { history, academicYear, inWords, told }: YearAtSchool,
  judge: (sessions: Sessions, told: string) => Judgement,
): Judgement {
  const of = (possible: number, missed: number, source: string) =>
    judge(
      { possible, missed },
      `missed ${missed} of ${possible} sessions in the academic year ${inWords}, ${source}`,
    );
  const count = lastCount(history, academicYear);
  if (count && isOfWholeYear(count))
    return of(count.sessionsPossible, missedIn(count), `counted to ${count.countedTo}, recorded here`);

  const { sessionsPossible = null, sessionsAuthorised = null, sessionsUnauthorised = null } = told ?? {};
  if (sessionsPossible === null || sessionsAuthorised === null || sessionsUnauthorised === null) {
    if (count)
      return unknown(
        `sessions of the academic year ${inWords} are counted here to ${count.countedTo} only, and no file tells of them`,
      );
    return unknown(
      told
        ? `sessions are not recorded of the academic year ${inWords}`
        : `nothing is recorded of the academic year ${inWords}`,
    );
  }
  if (sessionsPossible === 0) return excluded(`no session was possible in the academic year ${inWords}`);
  return of(sessionsPossible, sessionsAuthorised + sessionsUnauthorised, 'told in a file');
}
