import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dateOf,
  dayNumber,
  daysBetween,
  fromDayNumber,
  isPlainDate,
  monthEnd,
  plainDate,
  type PlainDate,
} from './plain-date.ts';

const aDay = fc
  .integer({ min: dayNumber('1900-01-01'), max: dayNumber('2100-12-31') })
  .map((days) => fromDayNumber(days));

describe('a day', () => {
  it.each(['2025-05-20', '2024-02-29', '2000-02-29', '1900-01-01', '9999-12-31'])('%s is one', (text) => {
    expect(isPlainDate(text)).toBe(true);
    expect(plainDate(text)).toBe(text);
  });

  it.each([
    ['29 February of a common year', '2025-02-29'],
    ['29 February of a century', '1900-02-29'],
    ['31 April', '2025-04-31'],
    ['month 13', '2025-13-01'],
    ['month 0', '2025-00-10'],
    ['day 0', '2025-01-00'],
    ['one figure for the month', '2025-1-01'],
    ['the return’s own order', '20/05/2025'],
    ['an instant', '2025-05-20T00:00:00Z'],
    ['a space behind', '2025-05-20 '],
    ['a line behind', '2025-05-20\n'],
    ['a year of two figures', '0025-05-20'],
    ['nothing', ''],
  ])('%s is none', (_, text) => {
    expect(isPlainDate(text)).toBe(false);
    expect(() => plainDate(text)).toThrow(RangeError);
  });

  it.each([null, undefined, 20250520, new Date(0)])('%s is none', (thing) => {
    expect(isPlainDate(thing)).toBe(false);
  });

  it('tells how to write it', () => {
    expect(() => plainDate('20/05/2025')).toThrow('"20/05/2025" is not a day. Write it like 2025-05-20.');
  });
});

describe('days on and back', () => {
  it.each([
    ['the last of February, common year', '2025-02-28', 1, '2025-03-01'],
    ['the last of February, leap year', '2024-02-28', 1, '2024-02-29'],
    ['over the turn of the year', '2024-12-31', 1, '2025-01-01'],
    ['back over 29 February', '2024-03-01', -1, '2024-02-29'],
    ['over the day the clocks go forward', '2025-03-29', 2, '2025-03-31'],
    ['none', '2025-05-20', 0, '2025-05-20'],
  ] as const)('%s', (_, day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
    expect(daysBetween(day, expected)).toBe(days);
  });

  it('counts from 1 January 1970', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('1969-12-31')).toBe(-1);
    expect(dayNumber('2000-03-01')).toBe(11_017);
  });

  it('comes back from where it went', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
        const there = addDays(day, days);
        expect(isPlainDate(there)).toBe(true);
        expect(addDays(there, -days)).toBe(day);
        expect(daysBetween(day, there)).toBe(days);
      }),
    );
  });

  it('stands in the order of its text', () => {
    fc.assert(
      fc.property(aDay, aDay, (a, b) => {
        expect(Math.sign(daysBetween(a, b))).toBe(a === b ? 0 : a < b ? 1 : -1);
      }),
    );
  });
});

describe('months on and back', () => {
  it.each([
    ['held to the end of February', '2024-11-30', 3, '2025-02-28'],
    ['held to 29 February', '2023-11-30', 3, '2024-02-29'],
    ['not stretched to the month’s end', '2025-02-28', 1, '2025-03-28'],
    ['over the turn of the year', '2025-12-31', 2, '2026-02-28'],
    ['back over the turn of the year', '2025-01-31', -2, '2024-11-30'],
    ['twelve back from 29 February', '2024-02-29', -12, '2023-02-28'],
    ['none', '2025-05-31', 0, '2025-05-31'],
  ] as const)('%s', (_, day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  it('keeps the day number or stands at the month’s end', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const there = addMonths(day, months);
        const whole = (d: PlainDate) => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7));
        expect(whole(there) - whole(day)).toBe(months);
        expect(
          there.slice(8) === day.slice(8) || (there === monthEnd(there) && there.slice(8) < day.slice(8)),
        ).toBe(true);
      }),
    );
  });
});

describe('the end of the month', () => {
  it.each([
    ['2025-02-01', '2025-02-28'],
    ['2024-02-29', '2024-02-29'],
    ['1900-02-10', '1900-02-28'],
    ['2000-02-10', '2000-02-29'],
    ['2025-04-30', '2025-04-30'],
    ['2025-12-01', '2025-12-31'],
  ] as const)('of %s is %s', (day, expected) => {
    expect(monthEnd(day)).toBe(expected);
  });
});

it('writes a day of figures in full', () => {
  expect(dateOf(2025, 4, 1)).toBe('2025-04-01');
  expect(dateOf(987, 12, 31)).toBe('0987-12-31');
});
