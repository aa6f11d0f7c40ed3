import type { Due, RuleSource } from '../../domain/care/timescale.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { History } from '../../domain/history/history.ts';
import { owedAdviser } from '../../domain/leaving-care/care-leavers.ts';
import { needsAssessmentDue, pathwayPlanDue, planReviewDue } from '../../domain/leaving-care/duties.ts';
import { adviserMissing, ownAdviser } from '../../domain/leaving-care/own-adviser.ts';

/** What the council owes a young person: the day it is due, the day it was last done, or both where it comes again. */
export interface Duty {
  readonly duty: string;
  /** Null when nothing more is asked for. */
  readonly due: PlainDate | null;
  readonly done: PlainDate | null;
  readonly because: string;
  /** Null of what is done. */
  readonly source: RuleSource | null;
}

/** The duties towards the young person on the day (DOMAIN 3.2); none when nothing is owed. */
export function dutiesOn(history: History, day: PlainDate): Duty[] {
  const adviser = adviserDuty(history, day);
  if (owedAdviser(history, day).group === null) return adviser ? [adviser] : [];
  const last = <T>(happenings: readonly T[], dayOf: (happening: T) => PlainDate) =>
    happenings.map(dayOf).findLast((happened) => happened <= day) ?? null;
  return [
    adviser,
    duty('Needs assessment', needsAssessmentDue(history, day), {
      done: last(history.needsAssessments, ({ completedOn }) => completedOn),
      verb: 'completed',
    }),
    duty('Pathway plan', pathwayPlanDue(history, day), {
      done: last(history.pathwayPlans, ({ madeOn }) => madeOn),
      verb: 'made',
    }),
    duty('Pathway plan review', planReviewDue(history, day), {
      done: last(history.pathwayPlanReviews, ({ heldOn }) => heldOn),
      verb: 'held',
    }),
  ].filter((each) => each !== null);
}

const duty = (
  name: string,
  due: Due | null,
  { done, verb }: { done: PlainDate | null; verb: string },
): Duty | null =>
  due || done
    ? {
        duty: name,
        due: due?.due ?? null,
        done,
        because: due?.because ?? `${verb} ${done}`,
        source: due?.source ?? null,
      }
    : null;

/** A personal adviser of their own: due since nobody has been it, done since somebody is. */
function adviserDuty(history: History, day: PlainDate): Duty | null {
  const missing = adviserMissing(history, day);
  if (missing) {
    const { since, because, source } = missing;
    return { duty: 'Personal adviser', due: since, done: null, because, source };
  }
  const own = owedAdviser(history, day).group === null ? undefined : ownAdviser(history, day);
  return own
    ? {
        duty: 'Personal adviser',
        due: null,
        done: own.start,
        because: `a personal adviser of their own since ${own.start}`,
        source: null,
      }
    : null;
}
