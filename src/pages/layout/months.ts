import { monthInWords } from '../../extracts/days-in-words.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';

/** The choices of a month: `value` is sent. */
export const monthChoices = (
  days: readonly PlainDate[],
  chosen: PlainDate,
  valueOf: (day: PlainDate) => string,
) => days.map((day) => ({ value: valueOf(day), text: monthInWords(day), selected: day === chosen }));
