import { isInstant } from './instant.ts';

it.each([
  '2019-02-06T02:14:00Z',
  '2019-02-06T02:14Z',
  '2019-02-06T02:14:00.123456+01:00',
  '2020-02-29T00:00:00Z',
  '2019-02-06T02:14:00-14:00',
])('%s is one', (text) => expect(isInstant(text)).toBe(true));

it.each([
  ['a day', '2019-02-06'],
  ['no zone', '2019-02-06T02:14:00'],
  ['a day that is none', '2019-02-30T00:00:00Z'],
  ['29 February of a common year', '2019-02-29T00:00:00Z'],
  ['an hour that is none', '2019-02-06T25:00:00Z'],
  ['a zone that is none', '2019-02-06T02:14:00+23:59'],
  ['the year nought', '0000-01-01T00:00:00Z'],
  ['a nanosecond', '2019-02-06T02:14:00.1234567Z'],
  ['a number', 1_549_419_240],
])('%s is none', (_, text) => expect(isInstant(text)).toBe(false));
