import { birthday } from '../../../../domain/dates/age.ts';
import type { PlainDate } from '../../../../domain/dates/plain-date.ts';
import type { ReturnContext } from '../check.ts';

/** Has had the birthday by the day, or has it that day; false when the day of birth cannot be read. */
export const isAged = (bornOn: PlainDate | null, age: number, day: PlainDate): boolean =>
  bornOn !== null && birthday(bornOn, age) <= day;

/** Has the birthday still to come after the day; false when the day of birth cannot be read. */
export const isUnder = (bornOn: PlainDate | null, age: number, day: PlainDate): boolean =>
  bornOn !== null && birthday(bornOn, age) > day;

/** Has the birthday in the year of the return; false when the day of birth cannot be read. */
export const turnsInYear = (
  bornOn: PlainDate | null,
  age: number,
  { start, lastDay }: ReturnContext,
): boolean => isAged(bornOn, age, lastDay) && bornOn !== null && birthday(bornOn, age) >= start;
