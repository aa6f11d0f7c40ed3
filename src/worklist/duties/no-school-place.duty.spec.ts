import { aChild, type Person } from '../../../test/builders/a-child.ts';
import { sentencesOf } from '../../../test/builders/duties.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import noSchoolPlace from './no-school-place.duty.ts';

const child = aChild().inCare('2018-06-04');
const none = child.schoolPlace('none', '2019-01-14', '2019-02-11');
const ended = child.schoolPlace('mainstream', '2018-09-03', '2019-01-14');

it.each([
  ['told of none, on the day', none, '2019-01-14', ['risk no school place since 14 Jan']],
  ['the day before', none, '2019-01-13', []],
  ['the last day of it', none, '2019-02-10', ['risk no school place since 14 Jan']],
  ['found one', none.schoolPlace('special', '2019-02-11'), '2019-02-11', []],
  [
    'a place ended and nothing follows',
    ended,
    '2019-01-14',
    ['risk the last school place that is recorded ended on 14 Jan'],
  ],
  ['the last day on roll', ended, '2019-01-13', []],
  ['educated at home', child.schoolPlace('educated-at-home', '2019-01-14'), '2019-02-04', []],
  ['nothing recorded of anybody', child, '2019-02-04', []],
  [
    'nothing recorded, and of others only since',
    child.whereSchoolIsRecordedFrom('2018-06-05'),
    '2019-02-04',
    [],
  ],
  [
    'nothing recorded, and of others when the stay began',
    child.whereSchoolIsRecordedFrom('2018-06-04'),
    '2019-02-04',
    ['risk no school place is recorded, in care since 4 Jun 2018'],
  ],
  [
    '16 on 31 August',
    aChild().born('2002-08-31').inCare('2018-06-04').schoolPlace('none', '2019-01-14'),
    '2019-02-04',
    [],
  ],
  [
    '16 the day after',
    aChild().born('2002-09-01').inCare('2018-06-04').schoolPlace('none', '2019-01-14'),
    '2019-02-04',
    ['risk no school place since 14 Jan'],
  ],
  [
    'left care',
    aChild().inCare('2018-06-04', '2019-01-28').schoolPlace('none', '2019-01-14'),
    '2019-02-04',
    [],
  ],
] as [string, Person, PlainDate, string[]][])('%s', (_, person, day, sentences) => {
  expect(sentencesOf(noSchoolPlace, person, day)).toEqual(sentences);
});
