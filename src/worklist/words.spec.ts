import { counted, dayInWords, weekdayInWords, withDaysInWords } from './words.ts';

it.each([
  ['today', '2019-02-04', '4 Feb'],
  ['half a year ago', '2018-08-06', '6 Aug'],
  ['a day more', '2018-08-05', '5 Aug 2018'],
  ['half a year ahead', '2019-08-05', '5 Aug'],
  ['a day more', '2019-08-06', '6 Aug 2019'],
] as const)('a day, %s', (_, day, words) => expect(dayInWords(day, '2019-02-04')).toBe(words));

it.each([
  ['2019-02-08', 'Fri 8 Feb'],
  ['2019-02-10', 'Sun 10 Feb'],
  ['2019-02-11', 'Mon 11 Feb'],
] as const)('a day of the week: %s', (day, words) => expect(weekdayInWords(day, '2019-02-04')).toBe(words));

it('every day of a sentence', () =>
  expect(withDaysInWords('from 2018-12-09, until 2019-01-03.', '2019-02-04')).toBe(
    'from 9 Dec, until 3 Jan.',
  ));

it('one and many', () => expect([counted(1, 'day'), counted(0, 'day')]).toEqual(['1 day', '0 days']));
