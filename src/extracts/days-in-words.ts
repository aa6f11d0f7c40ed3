import { dayOfMonth, month, plainDate, year, type PlainDate } from '../domain/dates/plain-date.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export const monthName = (day: PlainDate): string => months[month(day) - 1]!;

/** `31 January 2019` */
export const dayInWords = (day: PlainDate): string => `${dayOfMonth(day)} ${monthInWords(day)}`;

/** `January 2019` */
export const monthInWords = (day: PlainDate): string => `${monthName(day)} ${year(day)}`;

// Swedish writes an instant as 2019-02-06 02:14.
const london = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** An ISO instant by the clock in London: `6 February 2019 at 02:14`. Throws a RangeError when it is none. */
export function instantInWords(instant: string): string {
  const [day, time] = london.format(new Date(instant)).split(' ');
  return `${dayInWords(plainDate(day!))} at ${time}`;
}
