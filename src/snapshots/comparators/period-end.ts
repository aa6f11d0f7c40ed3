import { isPlainDate, monthEnd, type PlainDate } from '../../domain/dates/plain-date.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The last day of a period in the publisher's words: `year to 31 Mar 2018`, `March 2018`, `academic year ending 2018` (31
 * August). Null where the words do not end in a day that can be told.
 */
export function periodEnd(period: string): PlainDate | null {
  const academic = /^academic year ending (\d{4})$/.exec(period);
  if (academic) return `${Number(academic[1])}-08-31`;
  const [, dayOfMonth, name, year] = /(?:^|\b(\d{1,2}) |\b)([A-Z][a-z]{2})[a-z]* (\d{4})$/.exec(period) ?? [];
  const month = months.indexOf((name ?? '').toLowerCase()) + 1;
  if (month === 0) return null;
  const of = (day: string) => `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const end = of(dayOfMonth ?? '1');
  if (!isPlainDate(end)) return null;
  return dayOfMonth === undefined ? monthEnd(end) : end;
}
