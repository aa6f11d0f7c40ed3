import fc from 'fast-check';
import { dayPeriod, holds, lastDay, twelveMonthsTo, yearTo31March, yearTo31MarchAt } from './period.ts';
import { addDays, addMonths, dayNumber, daysBetween, fromDayNumber } from './plain-date.ts';

const aDay = fc
  .integer({ min: dayNumber('1990-01-01'), max: dayNumber('2060-12-31') })
  .map((days) => fromDayNumber(days));

describe('a span holds', () => {
  it.each([
    ['not the day before it', '2024-03-31', false],
    ['its first day', '2024-04-01', true],
    ['its last day', '2024-04-30', true],
    ['not its end', '2024-05-01', false],
  ] as const)('%s', (_, day, held) => {
    expect(holds({ start: '2024-04-01', end: '2024-05-01' }, day)).toBe(held);
  });

  it('every day from its start while it is open', () => {
    expect(holds({ start: '2024-04-01', end: null }, '2024-03-31')).toBe(false);
    expect(holds({ start: '2024-04-01', end: null }, '2024-04-01')).toBe(true);
    expect(holds({ start: '2024-04-01', end: null }, '9999-12-31')).toBe(true);
  });
});

it('a day is a period of one', () => {
  expect(dayPeriod('2024-02-29')).toEqual({ start: '2024-02-29', end: '2024-03-01' });
  expect(lastDay(dayPeriod('2024-02-29'))).toBe('2024-02-29');
});

describe('the twelve months to a day', () => {
  // DOMAIN 2, "Two windows for every period measure".
  it.each([
    ['2019-01-31', '2018-02-01'],
    ['2024-02-29', '2023-03-01'],
    ['2024-02-28', '2023-03-01'],
    ['2023-02-28', '2022-03-01'],
    ['2025-02-28', '2024-02-29'],
    ['2025-06-01', '2024-06-02'],
    ['2025-06-02', '2024-06-03'],
    ['2025-03-31', '2024-04-01'],
  ] as const)('%s begin on %s', (day, start) => {
    expect(twelveMonthsTo(day)).toEqual({ start, end: addDays(day, 1) });
  });

  it('end with the day, begin the day after the same day a year before, and are a year long', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const period = twelveMonthsTo(day);
        expect(lastDay(period)).toBe(day);
        expect(addDays(period.start, -1)).toBe(addMonths(day, -12));
        expect([365, 366]).toContain(daysBetween(period.start, period.end));
      }),
    );
  });
});

describe('the year to 31 March', () => {
  it('2025 runs from 1 April 2024 to 31 March 2025', () => {
    expect(yearTo31March(2025)).toEqual({ start: '2024-04-01', end: '2025-04-01' });
    expect(lastDay(yearTo31March(2025))).toBe('2025-03-31');
  });

  it.each([
    ['the first day', '2024-04-01', '2024-04-01'],
    ['December', '2024-12-31', '2024-04-01'],
    ['January', '2025-01-31', '2024-04-01'],
    ['29 February', '2024-02-29', '2023-04-01'],
    ['the last day', '2025-03-31', '2024-04-01'],
    ['the day after', '2025-04-01', '2025-04-01'],
  ] as const)('so far, on %s', (_, day, start) => {
    expect(yearTo31MarchAt(day)).toEqual({ start, end: addDays(day, 1) });
  });

  it('so far is whole on 31 March', () => {
    expect(yearTo31MarchAt('2025-03-31')).toEqual(yearTo31March(2025));
  });
});
