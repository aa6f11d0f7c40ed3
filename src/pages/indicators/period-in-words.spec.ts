import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { periodInWords } from './period-in-words.ts';

it.each<[PlainDate, PlainDate, string]>([
  ['2018-01-01', '2019-01-01', '2018'],
  ['2018-01-01', '2018-12-31', '1 January 2018 to 30 December 2018'],
  ['2018-03-01', '2018-04-01', 'March 2018'],
  ['2020-02-01', '2020-03-01', 'February 2020'],
  ['2020-02-01', '2020-02-29', '1 February 2020 to 28 February 2020'],
  ['2017-03-31', '2017-04-01', '31 March 2017'],
  ['2017-03-01', '2017-03-02', '1 March 2017'],
  ['2017-04-01', '2018-04-01', '1 April 2017 to 31 March 2018'],
])('from %s until %s is %s', (start, end, words) => {
  expect(periodInWords({ start, end })).toBe(words);
});
