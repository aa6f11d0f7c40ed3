import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { collectionYearOn } from '../../domain/dates/collection-year.ts';
import { collectionYearOf } from './collection-year.ts';

it.each([
  ['2018-03-31', 2018],
  ['2018-04-01', 2019],
  ['2017-12-31', 2018],
  ['2018-01-01', 2018],
] as const)('%s belongs to the collection of %i', (day, year) => expect(collectionYearOn(day)).toBe(year));

describe('the collection year that nobody told', () => {
  const today = '2019-06-30';
  it.each<[string, PlainDate[], number | null]>([
    ['holds the latest day, in any order', ['2017-04-01', '2018-03-31', '2009-05-05'], 2018],
    ['turns on 1 April', ['2018-03-31', '2018-04-01'], 2019],
    ['counts today', ['2018-03-31', '2019-06-30'], 2020],
    ['leaves out a day after today, a slip of the pen', ['2018-03-31', '2019-07-01', '2108-01-01'], 2018],
    ['is not known of no days', [], null],
    ['is not known of days to come alone', ['2108-01-01'], null],
  ])('%s', (_, days, year) => expect(collectionYearOf(days, today)).toBe(year));
});
