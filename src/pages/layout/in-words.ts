import { dayInWords } from '../../domain/dates/day-in-words.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';

const inLondon = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** `4 Feb 2019, 08:45`, in London. */
export const instantInWords = (at: Date): string => inLondon.format(at);

/** The sentence with every day in it (`2018-12-09`) in words (`9 Dec 2018`). */
export const daysInWords = (sentence: string): string =>
  sentence.replaceAll(/\b\d{4}-\d\d-\d\d\b/g, (day) => dayInWords(day as PlainDate));

/** `bus-pass` is `Bus pass`. */
export function codeInWords(code: string): string {
  const words = code.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
