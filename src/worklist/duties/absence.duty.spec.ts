import { aChild, type Person } from '../../../test/builders/a-child.ts';
import { sentencesOf } from '../../../test/builders/duties.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import absence from './absence.duty.ts';

const child = aChild().inCare('2018-06-04');
const tenth = child.attendance('2018-12-21', 140, 10, 4);
const told = ['risk missed 14 of 140 half-days of the academic year 2018/19, counted to 21 Dec'];

it.each([
  ['a tenth missed, on the day it is counted to', tenth, '2018-12-21', told],
  ['the day before', tenth, '2018-12-20', []],
  ['one half-day fewer', child.attendance('2018-12-21', 140, 9, 4), '2019-02-04', []],
  ['none counted', child, '2019-02-04', []],
  ['better by a later count', tenth.attendance('2019-02-01', 200, 10, 4), '2019-02-04', []],
  ['the last day of the academic year', tenth, '2019-08-31', [`${told[0]} 2018`]],
  ['the first of the next', tenth, '2019-09-01', []],
  ['counted in the year before', child.attendance('2018-07-20', 140, 14), '2018-09-03', []],
  [
    'no longer in care',
    aChild().inCare('2018-06-04', '2019-01-28').attendance('2018-12-21', 140, 14),
    '2019-02-04',
    [],
  ],
  // 5 on the day before the academic year, and a day later.
  [
    '5 on 31 August',
    aChild().born('2013-08-31').inCare('2018-06-04').attendance('2018-12-21', 140, 14),
    '2019-02-04',
    told,
  ],
  [
    '5 on 1 September',
    aChild().born('2013-09-01').inCare('2018-06-04').attendance('2018-12-21', 140, 14),
    '2019-02-04',
    [],
  ],
] as [string, Person, PlainDate, string[]][])('%s', (_, person, day, sentences) => {
  expect(sentencesOf(absence, person, day)).toEqual(sentences);
});
