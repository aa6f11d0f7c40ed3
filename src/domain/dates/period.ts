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
export function lastDay({ end }: Period): PlainDate {
  if (last?.end !== end) last = { end, day: addDays(end, -1) };
  return last.day;
}

// Nearly every measure asks this of the same as-at day, so the last answer is kept.
let last: { readonly end: PlainDate; readonly day: PlainDate } | undefined;

/** One day. */
export const dayPeriod = (day: PlainDate): Period => ({ start: day, end: addDays(day, 1) });

/**
 * ROLL12 (DOMAIN 2): the twelve months to the day and with it. The day twelve months before, held to its
 * month's end, plus one: 31/01/2019 gives 01/02/2018 on.
 */
export const twelveMonthsTo = (day: PlainDate): Period => monthsTo(day, 12);

/** The six months to the day and with it, in the same way: 31/01/2019 gives 01/08/2018 on, so 31/07/2018 is out. */
export const sixMonthsTo = (day: PlainDate): Period => monthsTo(day, 6);

const monthsTo = (day: PlainDate, months: number): Period => ({
  start: addDays(addMonths(day, -months), 1),
  end: addDays(day, 1),
});

/** The year to 31 March that the day stands in, cut off after the day: YEAR(Y) is 1 April Y-1 to 31 March Y. */
export const yearTo31MarchAt = (day: PlainDate): Period => ({
  start: dateOf(month(day) >= 4 ? year(day) : year(day) - 1, 4, 1),
  end: addDays(day, 1),
});

/** YEAR(Y), whole: 1 April of the year before to 31 March. */
export const yearTo31March = (y: number): Period => ({ start: dateOf(y - 1, 4, 1), end: dateOf(y, 4, 1) });

/** The last year from 1 October to 30 September that was over at the end of the day: that of the workforce census. */
export const lastYearTo30September = (day: PlainDate): Period => {
  const ended = year(addDays(day, 1)) - (month(addDays(day, 1)) >= 10 ? 0 : 1);
  return { start: dateOf(ended - 1, 10, 1), end: dateOf(ended, 10, 1) };
};
