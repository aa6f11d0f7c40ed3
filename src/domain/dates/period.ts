import { addDays, addMonths, dateOf, month, year, type PlainDate } from './plain-date.ts';

/** A span of days: `end` is the first day outside it, null while it is open. */
export interface Span {
  readonly start: PlainDate;
  readonly end: PlainDate | null;
}

/** A closed stretch of days that a question is asked about; `end` is the first day after it. */
export interface Period {
  readonly start: PlainDate;
  readonly end: PlainDate;
}

export const holds = ({ start, end }: Span, day: PlainDate): boolean =>
  start <= day && (end === null || day < end);

/** The last day of the period: the as-at day of what is counted in it. */
export const lastDay = ({ end }: Period): PlainDate => addDays(end, -1);

/** One day. */
export const dayPeriod = (day: PlainDate): Period => ({ start: day, end: addDays(day, 1) });

/**
 * ROLL12 (DOMAIN 2): the twelve months to the day and with it. The day twelve months before, held to its
 * month's end, plus one: 31/01/2019 gives 01/02/2018 on.
 */
export const twelveMonthsTo = (day: PlainDate): Period => ({
  start: addDays(addMonths(day, -12), 1),
  end: addDays(day, 1),
});

/** The year to 31 March that the day stands in, cut off after the day: YEAR(Y) is 1 April Y-1 to 31 March Y. */
export const yearTo31MarchAt = (day: PlainDate): Period => ({
  start: dateOf(month(day) >= 4 ? year(day) : year(day) - 1, 4, 1),
  end: addDays(day, 1),
});

/** YEAR(Y), whole: 1 April of the year before to 31 March. */
export const yearTo31March = (y: number): Period => ({ start: dateOf(y - 1, 4, 1), end: dateOf(y, 4, 1) });
