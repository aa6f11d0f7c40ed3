/** A day of practice, as text: `2025-05-20`. Compared as text; never carries a time or a zone. */
export type PlainDate = `${number}-${number}-${number}`;

const pattern = /^\d{4}-\d{2}-\d{2}$/;
const msPerDay = 86_400_000;

/** Whether the text is a real day of the calendar, written YYYY-MM-DD. */
export function isPlainDate(text: unknown): text is PlainDate {
  if (typeof text !== 'string' || !pattern.test(text)) return false;
  return fromDayNumber(dayNumber(text as PlainDate)) === text;
}

/** The day the text names. Throws a RangeError when it is no day of the calendar. */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`"${text}" is not a day. Write it like 2025-05-20.`);
  return text;
}

/** Days since 1 January 1970; whole, negative before it. */
export function dayNumber(day: PlainDate): number {
  return Date.UTC(year(day), month(day) - 1, dayOfMonth(day)) / msPerDay;
}

export function fromDayNumber(days: number): PlainDate {
  let day = written.get(days);
  if (day === undefined) {
    day = new Date(days * msPerDay).toISOString().slice(0, 10) as PlainDate;
    written.set(days, day);
  }
  return day;
}

// Judging asks for the same few thousand days millions of times, and writing one costs a hundred times as much as finding it.
const written = new Map<number, PlainDate>();

export const year = (day: PlainDate): number => twoDigits(day, 0) * 100 + twoDigits(day, 2);
export const month = (day: PlainDate): number => twoDigits(day, 5);
export const dayOfMonth = (day: PlainDate): number => twoDigits(day, 8);

// Cutting the text and reading each part costs several times as much, and judging does little else.
const zero = 48;
const twoDigits = (day: PlainDate, at: number): number =>
  (day.charCodeAt(at) - zero) * 10 + day.charCodeAt(at + 1) - zero;

export const addDays = (day: PlainDate, days: number): PlainDate => fromDayNumber(dayNumber(day) + days);

/** Days from `from` to `to`; 1 from one day to the next. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from);

/** The same day number so many months on, held to the month's end: 30 November + 3 months is 28 February. */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const index = year(day) * 12 + (month(day) - 1) + months;
  const first = dateOf(Math.floor(index / 12), (index % 12) + 1, 1);
  const last = dayOfMonth(monthEnd(first));
  return addDays(first, Math.min(dayOfMonth(day), last) - 1);
}

/** The last day of the day's month. */
export function monthEnd(day: PlainDate): PlainDate {
  const next = month(day) === 12 ? dateOf(year(day) + 1, 1, 1) : dateOf(year(day), month(day) + 1, 1);
  return addDays(next, -1);
}

const two = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));

export function dateOf(y: number, m: number, d: number): PlainDate {
  return `${String(y).padStart(4, '0')}-${two[m]}-${two[d]}` as PlainDate;
}
