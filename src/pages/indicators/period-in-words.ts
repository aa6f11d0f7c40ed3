import { lastDay, type Period } from '../../domain/dates/period.ts';
import { monthEnd, year } from '../../domain/dates/plain-date.ts';
import { dayInWords, monthInWords } from '../../extracts/days-in-words.ts';

/** `2018` of a whole year, `March 2018` of a whole month, `31 March 2017` of a day; else both days, each included. */
export function periodInWords(period: Period): string {
  const { start } = period;
  const last = lastDay(period);
  if (start === last) return dayInWords(start);
  if (start.endsWith('-01') && last === monthEnd(start)) return monthInWords(start);
  if (start.endsWith('-01-01') && last === `${year(start)}-12-31`) return String(year(start));
  return `${dayInWords(start)} to ${dayInWords(last)}`;
}
