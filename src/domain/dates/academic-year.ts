import type { Period } from './period.ts';
import { dateOf, month, year, type PlainDate } from './plain-date.ts';

// An academic year is named by the year it ends in, as in what DfE publishes: 2018 is 1 September 2017 to 31 August 2018.

/** The academic year that the day stands in. */
export const academicYearOn = (day: PlainDate): number => year(day) + (month(day) >= 9 ? 1 : 0);

/** 1 September to 31 August, whole. */
export const wholeAcademicYear = (y: number): Period => ({
  start: dateOf(y - 1, 9, 1),
  end: dateOf(y, 9, 1),
});

/** The last academic year that is over at the end of the day: on 31 August the one that ends then. */
export const lastAcademicYear = (day: PlainDate): number =>
  year(day) - (day >= dateOf(year(day), 8, 31) ? 0 : 1);

/** `2017/18`. */
export const academicYearInWords = (y: number): string => `${y - 1}/${String(y % 100).padStart(2, '0')}`;

/**
 * The three school terms of an academic year. No calendar of any school is recorded, and terms differ from council to council
 * and with Easter, so for all they are September to December, January to March, and April to August (a house decision).
 */
export const schoolTerms = (y: number): Period[] => [
  { start: dateOf(y - 1, 9, 1), end: dateOf(y, 1, 1) },
  { start: dateOf(y, 1, 1), end: dateOf(y, 4, 1) },
  { start: dateOf(y, 4, 1), end: dateOf(y, 9, 1) },
];
