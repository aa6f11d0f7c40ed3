import { addWorkingDays, isInCalendar, workingDaysBetween } from '../dates/working-days.ts';
import type { PlainDate } from '../dates/plain-date.ts';

/**
 * How well a rule is known (the status marks of DOMAIN): read in the law itself, read in a source that restates it,
 * decided by this house where the sources are silent, or recalled only. Only what was read is ever called statutory.
 */
export type Standing = 'verified' | 'second-hand' | 'house decision' | 'unverified';

export interface RuleSource {
  readonly title: string;
  readonly part: string;
  readonly url?: string;
  readonly standing: Standing;
}

/** Something that has to be done by a day, and with it. */
export interface Due {
  readonly what: string;
  readonly due: PlainDate;
  /** Holds days, never names. */
  readonly because: string;
  readonly source: RuleSource;
}

/** So many working days after the day; null where the calendar of bank holidays does not reach. */
export const workingDaysAfter = (day: PlainDate, days: number): PlainDate | null =>
  ifCalendarReaches(day, () => addWorkingDays(day, days));

/** Working days from the one day, which is day 0, to the other; null where the calendar of bank holidays does not reach. */
export const workingDaysFrom = (day: PlainDate, to: PlainDate): number | null =>
  ifCalendarReaches(day, () => workingDaysBetween(day, to));

function ifCalendarReaches<T>(from: PlainDate, count: () => T): T | null {
  // Long stays began before it does, and to throw costs a hundred times as much as to ask.
  if (!isInCalendar(from)) return null;
  try {
    return count();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
