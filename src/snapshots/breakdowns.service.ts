import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import { breakdownsOf } from '../measures/breakdowns/breakdowns.ts';
import { withoutPercentOfFew, type BrokenDown } from '../measures/breakdowns/group-figures.ts';
import type { Measure } from '../measures/measure.ts';
import { breakdownOf } from './breakdown.store.ts';

/** A figure by groups, as it is shown: of fewer than 20 there is no percentage. Instants are text, to the microsecond. */
export interface ShownBreakdown extends BrokenDown {
  readonly measureId: string;
  readonly version: number;
  readonly asAt: PlainDate;
  readonly knownAt: string;
  readonly by: string;
  readonly title: string;
}

/** Which breakdown is wanted; `knownAt` null for the latest count. */
export interface BreakdownWanted {
  readonly by: string;
  readonly asAt: PlainDate;
  readonly knownAt: string | null;
}

/** A sentence that says by what the measure is broken down. */
export const notBrokenDownBy = (measure: Measure): string =>
  `${measure.id} is not broken down by that. Send one of: ${breakdownsOf(measure)
    .map(({ id }) => id)
    .join(', ')}.`;

/** What the measure found of each group. Null when it has no such breakdown, or the day is not counted by it. */
export async function shownBreakdown(
  db: EntityManager,
  measure: Measure,
  { by, asAt, knownAt }: BreakdownWanted,
): Promise<ShownBreakdown | null> {
  const breakdown = breakdownsOf(measure).find(({ id }) => id === by);
  if (!breakdown) return null;
  const counted = await breakdownOf(db, measure.id, by, asAt, knownAt);
  if (!counted?.found || counted.version === null) return null;
  const { missing, groups } = counted.found;
  return {
    measureId: measure.id,
    version: counted.version,
    asAt: counted.asAt,
    knownAt: counted.knownAt,
    by,
    title: breakdown.title,
    missing,
    groups: groups.map((group) => withoutPercentOfFew(measure, group)),
  };
}
