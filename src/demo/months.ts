import { addDays, addMonths, monthEnd, type PlainDate } from '../domain/dates/plain-date.ts';
import type { Random } from './random.ts';

/** The day the council's story ends. */
export const asAt: PlainDate = '2019-01-31';

/** The last of the 24 months, which are numbered from 0, February 2017. Earlier months have numbers below nought. */
export const lastMonth = 23;

export const months: readonly number[] = Array.from({ length: lastMonth + 1 }, (_, month) => month);

export const startOf = (month: number): PlainDate => addMonths('2017-02-01', month);

/** The day a month's figures are counted. */
export const endOf = (month: number): PlainDate => monthEnd(startOf(month));

/** Any day of the month but the first, so that what ends on it was there the day before. */
export const dayIn = (month: number, random: Random): PlainDate =>
  random.day(addDays(startOf(month), 1), endOf(month));
