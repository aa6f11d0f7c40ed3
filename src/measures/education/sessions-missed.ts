import type { SchoolYear } from '../../domain/history/history.ts';
import { excluded, unknown, type Judgement } from '../measure.ts';

/** Half-days of school in an academic year: how many were possible, more than none, and how many of them were missed. */
export interface Sessions {
  readonly possible: number;
  readonly missed: number;
}

/** Judges a child's absence, with leave and without (overall absence, as DfE calls it). */
export function judgeSessions(
  { sessionsPossible, sessionsAuthorised, sessionsUnauthorised }: SchoolYear,
  inWords: string,
  judge: (sessions: Sessions, told: string) => Judgement,
): Judgement {
  if (sessionsPossible === null || sessionsAuthorised === null || sessionsUnauthorised === null)
    return unknown(`sessions are not recorded of the academic year ${inWords}`);
  if (sessionsPossible === 0) return excluded(`no session was possible in the academic year ${inWords}`);
  const missed = sessionsAuthorised + sessionsUnauthorised;
  return judge(
    { possible: sessionsPossible, missed },
    `missed ${missed} of ${sessionsPossible} sessions in the academic year ${inWords}`,
  );
}
