import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { Window } from './measure.ts';
import { periodOf } from './window.ts';

const cases: [string, Window, PlainDate, PlainDate, PlainDate][] = [
  ['a snapshot looks at its day alone', 'day', '2019-01-31', '2019-01-31', '2019-02-01'],
  ['a month is cut off after the day', 'month', '2019-01-15', '2019-01-01', '2019-01-16'],
  ['the first of the month', 'month', '2019-01-01', '2019-01-01', '2019-01-02'],
  ['August 2018 to January 2019', 'six months', '2019-01-31', '2018-08-01', '2019-02-01'],
  ['31 August looks back to 1 March', 'six months', '2024-08-31', '2024-03-01', '2024-09-01'],
  ['29 February looks back to 30 August', 'six months', '2024-02-29', '2023-08-30', '2024-03-01'],
  ['February 2018 to January 2019', 'twelve months', '2019-01-31', '2018-02-01', '2019-02-01'],
  ['29 February looks back to 1 March', 'twelve months', '2024-02-29', '2023-03-01', '2024-03-01'],
  ['28 February of a leap year does too', 'twelve months', '2024-02-28', '2023-03-01', '2024-02-29'],
  ['28 February of a common year', 'twelve months', '2023-02-28', '2022-03-01', '2023-03-01'],
  ['the leap day is in the year after it', 'twelve months', '2025-02-28', '2024-02-29', '2025-03-01'],
  ['the year ends on 31 March', 'year to 31 March', '2025-03-31', '2024-04-01', '2025-04-01'],
  ['the academic year ends on 31 August', 'academic year', '2018-08-31', '2017-09-01', '2018-09-01'],
  ['and begins on 1 September', 'academic year', '2018-09-01', '2018-09-01', '2018-09-02'],
  ['and is cut off after the day', 'academic year', '2019-01-31', '2018-09-01', '2019-02-01'],
  ['and begins on 1 April', 'year to 31 March', '2025-04-01', '2025-04-01', '2025-04-02'],
  ['the year is cut off after the day', 'year to 31 March', '2019-01-31', '2018-04-01', '2019-02-01'],
];

describe('the days a measure looks at', () => {
  it.each(cases)('%s', (_, window, asAt, start, end) => {
    expect(periodOf(window, asAt)).toEqual({ start, end });
  });
});
