import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { History } from '../domain/history/history.ts';
import type { Judgement, Measure } from './measure.ts';
import { periodOf } from './window.ts';

/** A measure that threw on one person, and what it said. */
export interface Failure {
  readonly personId: string;
  readonly reason: string;
}

export type Outcome = Judgement | Failure;

export const hasFailed = (outcome: Outcome): outcome is Failure => 'reason' in outcome;

/**
 * What each measure says of one person at the end of the as-at day, by the measure's id.
 * `authority` is the ONS code of the council whose child it is. A measure that throws is told of as
 * a failure, and the others stand.
 */
export function judgeAll(
  measures: readonly Measure[],
  history: History,
  asAt: PlainDate,
  authority: string,
): Record<string, Outcome> {
  const outcomes: Record<string, Outcome> = {};
  for (const measure of measures) outcomes[measure.id] = judgeOne(measure, history, asAt, authority);
  return outcomes;
}

function judgeOne(measure: Measure, history: History, asAt: PlainDate, authority: string): Outcome {
  try {
    return measure.judge(history, periodOf(measure.window, asAt), { authority });
  } catch (error) {
    return { personId: history.personId, reason: error instanceof Error ? error.message : String(error) };
  }
}
