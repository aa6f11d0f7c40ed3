import {
  academicYearInWords,
  academicYearOn,
  lastAcademicYear,
  schoolTerms,
  wholeAcademicYear,
} from './academic-year.ts';
import type { PlainDate } from './plain-date.ts';

it.each<[PlainDate, on: number, last: number]>([
  ['2018-08-30', 2018, 2017],
  ['2018-08-31', 2018, 2018],
  ['2018-09-01', 2019, 2018],
  ['2019-01-31', 2019, 2018],
  ['2020-02-29', 2020, 2019],
])('%s is in the academic year %i, and the last that is over is %i', (day, on, last) => {
  expect([academicYearOn(day), lastAcademicYear(day)]).toEqual([on, last]);
});

it.each([
  [2018, '2017/18'],
  [2010, '2009/10'],
  [2000, '1999/00'],
])('%i is written %s', (y, words) => expect(academicYearInWords(y)).toBe(words));

it('has three terms that leave out no day of it, and follow each other', () => {
  const terms = schoolTerms(2020);
  const { start, end } = wholeAcademicYear(2020);
  expect(terms).toHaveLength(3);
  expect([start, ...terms.map((term) => term.end)]).toEqual([...terms.map((term) => term.start), end]);
  expect([start, end]).toEqual(['2019-09-01', '2020-09-01']);
});
