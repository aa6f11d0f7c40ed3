import { month, year, type PlainDate } from './plain-date.ts';

/** The collection that the day belongs to, by the year of its 31 March: 1 April 2017 is 2018. */
export const collectionYearOn = (day: PlainDate): number => year(day) + (month(day) >= 4 ? 1 : 0);
