import { existsSync, readFileSync } from 'node:fs';
import { bankHolidays } from './bank-holidays.ts';
import { addDays, dateOf, dayNumber, year, type PlainDate } from './plain-date.ts';

const years = Array.from({ length: 16 }, (_, i) => 2015 + i);
const daysOf = (y: number) => bankHolidays.map(({ day }) => day).filter((day) => year(day) === y);

// Monday 0 to Sunday 6; 1 January 1970 was a Thursday.
const weekday = (day: PlainDate) => (dayNumber(day) + 3) % 7;
const firstMonday = (y: number, m: number) => addDays(dateOf(y, m, 1), (7 - weekday(dateOf(y, m, 1))) % 7);
const lastMonday = (y: number, m: number) => addDays(dateOf(y, m, 31), -weekday(dateOf(y, m, 31)));

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
function easter(y: number): PlainDate {
  const century = Math.floor(y / 100);
  const golden = y % 19;
  const moon =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor((y % 100) / 4) - moon - (y % 4)) % 7;
  const shift = Math.floor((golden + 11 * moon + 22 * sunday) / 451);
  const days = moon + sunday - 7 * shift + 114;
  return dateOf(y, Math.floor(days / 31), (days % 31) + 1);
}

/** A day and, when it falls on a weekend, the day it is kept on instead. */
const kept = (day: PlainDate, sundayTo: number) =>
  weekday(day) < 5 ? [day] : [day, addDays(day, weekday(day) === 5 ? 2 : sundayTo)];

// Proclaimed: VE Day 75; the Platinum Jubilee and the State Funeral; the Coronation.
const moved: Readonly<Record<string, PlainDate>> = { '2020-05-04': '2020-05-08', '2022-05-30': '2022-06-02' };
const proclaimed: readonly PlainDate[] = ['2022-06-03', '2022-09-19', '2023-05-08'];

it.each(years)('%i has the holidays of the Act and those proclaimed', (y) => {
  const byRule = [
    ...kept(dateOf(y, 1, 1), 1),
    addDays(easter(y), -2),
    addDays(easter(y), 1),
    firstMonday(y, 5),
    lastMonday(y, 5),
    lastMonday(y, 8),
    ...kept(dateOf(y, 12, 25), 2),
    ...kept(dateOf(y, 12, 26), 2),
  ].map((day) => moved[day] ?? day);
  const oneOff = proclaimed.filter((day) => year(day) === y);
  expect(daysOf(y)).toEqual([...byRule, ...oneOff].toSorted());
});

it('covers 2015 to 2030 and no other year', () => {
  expect([...new Set(bankHolidays.map(({ day }) => year(day)))]).toEqual(years);
});

// The reference list lies beside the checkout, not in it; without it there is nothing to compare with.
const reference = new URL('../../../../shared/domain/codes/bank_holidays_england.csv', import.meta.url);
const withReference = existsSync(reference) ? describe : describe.skip;

withReference('the reference list', () => {
  it('holds the same days by the same names', () => {
    const lines = readFileSync(reference, 'utf8').trim().split(/\r?\n/).slice(1);
    const rows = lines.map((line) => {
      const [day = '', name] = line.split(',');
      return { day: day.split('/').toReversed().join('-'), name };
    });
    expect(bankHolidays).toEqual(rows);
  });
});
