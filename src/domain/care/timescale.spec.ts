import type { PlainDate } from '../dates/plain-date.ts';
import { workingDaysAfter, workingDaysFrom } from './timescale.ts';

it.each<[PlainDate, PlainDate | null]>([
  ['2014-12-31', null],
  ['2015-01-01', '2015-01-02'],
  ['2030-12-30', '2030-12-31'],
  // The first working day of 2031 is not in the calendar.
  ['2030-12-31', null],
  ['2031-01-01', null],
])('one working day after %s is %s', (day, after) => {
  expect(workingDaysAfter(day, 1)).toBe(after);
});

it.each<[PlainDate, PlainDate, number | null]>([
  ['2014-12-31', '2015-01-02', null],
  ['2015-01-01', '2015-01-02', 1],
  ['2030-12-31', '2031-01-01', null],
])('from %s to %s there are %j working days', (from, to, days) => {
  expect(workingDaysFrom(from, to)).toBe(days);
});
