import type { PlainDate } from '../dates/plain-date.ts';
import type { KnownStatus } from './history.ts';

/** What was known of a person on one day: at home with a job, in touch, living alone. */
export interface Observation {
  readonly knownOn: PlainDate;
  readonly code: string;
}

/**
 * Observations in any order into statuses: one lasts while the same code is seen again, and ends on the day another is first
 * seen. Of two observations of one day the later in the list stands.
 */
export function statusesFrom(observations: readonly Observation[]): KnownStatus[] {
  const byDay = new Map(observations.map(({ knownOn, code }) => [knownOn, code]));
  const days = [...byDay.keys()].sort();
  const statuses: KnownStatus[] = [];
  for (const day of days) {
    const code = byDay.get(day)!;
    const last = statuses.at(-1);
    if (last?.code === code) {
      statuses[statuses.length - 1] = { ...last, lastKnownOn: day };
    } else {
      if (last) statuses[statuses.length - 1] = { ...last, end: day };
      statuses.push({ start: day, end: null, code, lastKnownOn: day });
    }
  }
  return statuses;
}

/** The observations that a status rests on: `statusesFrom` gives the statuses back. */
export function observationsOf(statuses: readonly KnownStatus[]): Observation[] {
  return statuses.flatMap(({ start, lastKnownOn, code }) => [
    { knownOn: start, code },
    { knownOn: lastKnownOn, code },
  ]);
}
