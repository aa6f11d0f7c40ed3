import { dateOf, dayOfMonth, month, year, type PlainDate } from './plain-date.ts';

/**
 * The day a person attains the age, from its start.
 * Born on 29 February: 1 March in common years (DOMAIN 0.7; UNVERIFIED in law).
 */
export function birthday(bornOn: PlainDate, age: number): PlainDate {
  const y = year(bornOn) + age;
  const leapDay = month(bornOn) === 2 && dayOfMonth(bornOn) === 29;
  return leapDay && !isLeapYear(y) ? dateOf(y, 3, 1) : dateOf(y, month(bornOn), dayOfMonth(bornOn));
}

/** Age in whole years on the day; negative before birth. */
export function ageOn(bornOn: PlainDate, day: PlainDate): number {
  const age = year(day) - year(bornOn);
  return birthday(bornOn, age) <= day ? age : age - 1;
}

export const isLeapYear = (y: number): boolean => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
