import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { History } from '../domain/history/history.ts';
import type { FosterHousehold } from '../domain/fostering/foster-household.ts';
import type { Caseload } from '../domain/workforce/caseload.ts';
import type { Council, HouseholdMeasure, Judgement, PersonMeasure, WorkforceMeasure } from './measure.ts';
import { periodOf } from './window.ts';

/** A measure that threw on one person, worker or household, and what it said. */
export interface Failure {
  readonly personId: string;
  readonly reason: string;
}

export type Outcome = Judgement | Failure;

export const hasFailed = (outcome: Outcome): outcome is Failure => 'reason' in outcome;

/**
 * What each measure says of one person at the end of the as-at day, by the measure's id.
 * A measure that throws is told of as a failure, and
 * the others stand.
 */
export function judgeAll(
  measures: readonly PersonMeasure[],
  history: History,
  asAt: PlainDate,
  council: Council,
): Record<string, Outcome> {
  const outcomes: Record<string, Outcome> = {};
  for (const measure of measures) outcomes[measure.id] = judgeOne(measure, history, asAt, council);
  return outcomes;
}

const judgeOne = (measure: PersonMeasure, history: History, asAt: PlainDate, council: Council): Outcome =>
  attempt(history.personId, () => measure.judge(history, periodOf(measure.window, asAt), council));

/** What one measure says of one worker, or of a post that nobody holds, at the end of the as-at day. */
export const judgeCaseload = (measure: WorkforceMeasure, caseload: Caseload, asAt: PlainDate): Outcome =>
  attempt(caseload.subjectId, () => measure.judge(caseload, periodOf(measure.window, asAt)));

/** What one measure says of one household at the end of the as-at day. */
export const judgeHousehold = (
  measure: HouseholdMeasure,
  household: FosterHousehold,
  asAt: PlainDate,
): Outcome => attempt(household.subjectId, () => measure.judge(household, periodOf(measure.window, asAt)));

function attempt(personId: string, judge: () => Judgement): Outcome {
  try {
    return judge();
  } catch (error) {
    return { personId, reason: error instanceof Error ? error.message : String(error) };
  }
}
