import { periodEnd } from './period-end.ts';

it.each([
  ['31 Mar 2018', '2018-03-31'],
  ['year to 31 Mar 2018', '2018-03-31'],
  ['birthdays in year to 31 Mar 2018', '2018-03-31'],
  ['1 Feb 2018 to 31 Jan 2019', '2019-01-31'],
  ['30 September 2018', '2018-09-30'],
  ['29 Feb 2020', '2020-02-29'],
  ['March 2018', '2018-03-31'],
  ['Feb 2020', '2020-02-29'],
  ['academic year ending 2018', '2018-08-31'],
])('%s ends on %s', (period, end) => expect(periodEnd(period)).toBe(end));

it.each([
  '31 Mar 2018 (as first published)',
  '29 Feb 2019',
  'c. 2018 (year not stated)',
  '2018',
  'year to 31 Foo 2018',
  '',
])('of "%s" the end cannot be told', (period) => expect(periodEnd(period)).toBeNull());
