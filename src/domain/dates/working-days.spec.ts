import fc from 'fast-check';
import { bankHolidays } from './bank-holidays.ts';
import { addDays, dayNumber, fromDayNumber, type PlainDate } from './plain-date.ts';
import { addWorkingDays, isInCalendar, isWorkingDay, workingDaysBetween } from './working-days.ts';

describe('a day so many working days on', () => {
  // DOMAIN 4.
  it.each([
    ['over Christmas and New Year', '2024-12-16', 10, '2025-01-02'],
    ['over Christmas and New Year', '2024-12-16', 20, '2025-01-16'],
    ['from Christmas Eve', '2024-12-24', 10, '2025-01-10'],
    ['from Christmas Eve', '2024-12-24', 20, '2025-01-24'],
    ['before Easter', '2025-04-01', 10, '2025-04-15'],
    ['over Easter', '2025-04-01', 20, '2025-05-01'],
    ['over May Day and the Coronation', '2023-04-28', 10, '2023-05-16'],
    ['over all three of May 2023', '2023-04-28', 20, '2023-05-31'],
    ['over the Platinum Jubilee', '2022-05-20', 10, '2022-06-07'],
    ['over the Platinum Jubilee', '2022-05-20', 20, '2022-06-21'],
    ['over Christmas and New Year', '2025-12-22', 20, '2026-01-22'],
    ['one, from a Thursday', '2025-07-10', 1, '2025-07-11'],
    ['one, from a Friday', '2025-07-11', 1, '2025-07-14'],
    ['one, from a Saturday: day 0 may be no working day', '2025-07-12', 1, '2025-07-14'],
    ['one, over a leap day that is a Thursday', '2024-02-28', 1, '2024-02-29'],
  ] as const)('%s: %s and %i', (_, start, days, due) => {
    expect(addWorkingDays(start, days)).toBe(due);
    expect(workingDaysBetween(start, due)).toBe(days);
  });

  it.each([0, -1, 1.5, NaN])('counts no %d days', (days) => {
    expect(() => addWorkingDays('2025-04-01', days)).toThrow(RangeError);
  });
});

describe('a working day', () => {
  it.each([
    ['Thursday before Good Friday', '2025-04-17', true],
    ['Good Friday', '2025-04-18', false],
    ['Saturday', '2025-04-19', false],
    ['Sunday', '2025-04-20', false],
    ['Easter Monday', '2025-04-21', false],
    ['Tuesday after Easter', '2025-04-22', true],
    ['Christmas Day on a Sunday', '2022-12-25', false],
    ['its substitute', '2022-12-27', false],
    ['the day after the substitute', '2022-12-28', true],
    ['the Monday that May Day was moved from', '2020-05-04', true],
    ['the Friday that May Day was moved to', '2020-05-08', false],
    ['the first day of the calendar', '2015-01-01', false],
    ['the second day of the calendar', '2015-01-02', true],
    ['the last day of the calendar', '2030-12-31', true],
  ] as const)('%s', (_, day, is) => {
    expect(isWorkingDay(day)).toBe(is);
  });
});

describe('outside the calendar', () => {
  it.each([
    ['the day before it', () => isWorkingDay('2014-12-31')],
    ['the day after it', () => isWorkingDay('2031-01-01')],
    ['a count that runs past its end', () => addWorkingDays('2030-12-31', 1)],
    ['a count from before it', () => addWorkingDays('2014-12-31', 1)],
    ['a span that ends after it', () => workingDaysBetween('2030-12-31', '2031-01-01')],
  ])('%s needs new data', (_, ask) => {
    expect(ask).toThrow(RangeError);
    expect(ask).toThrow(/the calendar of working days.*need updating/);
  });

  it.each<[PlainDate, boolean]>([
    ['2014-12-31', false],
    ['2015-01-01', true],
    ['2030-12-31', true],
    ['2031-01-01', false],
  ])('%s: held, %s', (day, isHeld) => {
    expect(isInCalendar(day)).toBe(isHeld);
  });

  it('begins after its last day only', () => {
    expect(addWorkingDays('2030-12-30', 1)).toBe('2030-12-31');
  });
});

describe('counted day by day', () => {
  const holidays = bankHolidays.map(({ day }) => day);
  const works = (day: PlainDate) =>
    !['Sat', 'Sun'].includes(new Date(day).toUTCString().slice(0, 3)) && !holidays.includes(day);
  const anyDay = fc
    .integer({ min: dayNumber('2015-01-01'), max: dayNumber('2030-08-01') })
    .map(fromDayNumber);

  it('adds as a hand does', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (start, days) => {
        let due = start;
        for (let left = days; left > 0;) {
          due = addDays(due, 1);
          if (works(due)) left -= 1;
        }
        expect(addWorkingDays(start, days)).toBe(due);
      }),
    );
  });

  it('counts as a hand does, forwards and back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 120 }), (from, length) => {
        const days = Array.from({ length }, (_, i) => addDays(from, i + 1)).filter(works).length;
        const to = addDays(from, length);
        expect(workingDaysBetween(from, to)).toBe(days);
        expect(workingDaysBetween(to, from) + days).toBe(0);
        expect(isWorkingDay(from)).toBe(works(from));
      }),
    );
  });
});
