import { bankHolidays } from './bank-holidays.ts';
import { addDays, dateOf, dayNumber, year, type PlainDate } from './plain-date.ts';

// The nightly run asks this millions of times, so the calendar is laid out once.
const firstYear = year(bankHolidays[0]!.day);
const lastYear = year(bankHolidays.at(-1)!.day);
const workingDays: PlainDate[] = [];
/** For each day of the calendar, how many working days there are from its first day to that day and with it. */
const countTo = new Map<PlainDate, number>();

const holidays = new Set(bankHolidays.map(({ day }) => day));
for (let day = dateOf(firstYear, 1, 1); year(day) <= lastYear; day = addDays(day, 1)) {
  if (!isWeekend(day) && !holidays.has(day)) workingDays.push(day);
  countTo.set(day, workingDays.length);
}

/** Whether the calendar holds the day, so that nothing here throws because of where it begins. */
export const isInCalendar = (day: PlainDate): boolean => countTo.has(day);

/**
 * Whether the day is none of Saturday, Sunday, Christmas Day, Good Friday and the bank holidays of England
 * (DOMAIN 4). Throws a RangeError for a day outside the calendar, as all functions here do.
 */
export const isWorkingDay = (day: PlainDate): boolean => workingDays[count(day) - 1] === day;

/** The day so many working days after the day, which is day 0 whether it is a working day or not; 1 or more. */
export function addWorkingDays(day: PlainDate, days: number): PlainDate {
  if (!Number.isInteger(days) || days < 1)
    throw new RangeError(`Count 1 or more whole working days from ${day}, not ${days}.`);
  return workingDays[count(day) + days - 1] ?? outside(`${days} working days after ${day}`);
}

/** Working days from the one day, which is day 0, to the other and with it; below nought when that is earlier. */
export const workingDaysBetween = (from: PlainDate, to: PlainDate): number => count(to) - count(from);

const count = (day: PlainDate): number => countTo.get(day) ?? outside(day);

function outside(what: string): never {
  throw new RangeError(
    `${what} is outside the calendar of working days, which ends with ${lastYear} and begins with ${firstYear}. ` +
      'Its data need updating: add the bank holidays of that year to src/domain/dates/bank-holidays.ts.',
  );
}

function isWeekend(day: PlainDate): boolean {
  // 1 January 1970 was a Thursday.
  const weekday = (((dayNumber(day) + 3) % 7) + 7) % 7;
  return weekday >= 5;
}
