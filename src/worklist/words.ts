import { withDaysInWords as withDays } from '../domain/dates/day-in-words.ts';
import {
  dayNumber,
  dayOfMonth,
  daysBetween,
  month,
  year,
  type PlainDate,
} from '../domain/dates/plain-date.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdays = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'];

/** `9 Dec`; `9 Dec 2016` when it is more than half a year from the day the list is of. */
export function dayInWords(day: PlainDate, asAt: PlainDate): string {
  const words = `${dayOfMonth(day)} ${months[month(day) - 1]}`;
  return Math.abs(daysBetween(day, asAt)) > 182 ? `${words} ${year(day)}` : words;
}

/** `Fri 8 Feb` */
export const weekdayInWords = (day: PlainDate, asAt: PlainDate): string =>
  // 1 January 1970 was a Thursday.
  `${weekdays[((dayNumber(day) % 7) + 7) % 7]} ${dayInWords(day, asAt)}`;

/** The sentence with every day in it (`2018-12-09`) in words (`9 Dec`). */
export const withDaysInWords = (sentence: string, asAt: PlainDate): string =>
  withDays(sentence, (day) => dayInWords(day, asAt));

/** `1 day`, `2 days`. */
export const counted = (n: number, thing: string): string => `${n} ${thing}${n === 1 ? '' : 's'}`;
