import { aChild, type Person } from '../../../test/builders/a-child.ts';
import { promise, sentencesOf } from '../../../test/builders/duties.ts';
import type { ContactPromise } from '../../domain/contact/contact-promises.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import contactPromise from './contact-promise.duty.ts';

// Former relevant since 4 May 2017; 19 on 4 May 2018, 20 on 4 May 2019.
const leaver = aChild().born('1999-05-04').inCare('2009-05-04', '2017-05-04', { because: 'E17' });
const seen = leaver.visited('2018-12-09');
const every56 = promise({ kind: 'visit', everyDays: 56 });

it.each([
  ['on the day of the visit', seen, '2018-12-09', [every56], []],
  ['15 days before it is due', seen, '2019-01-19', [every56], []],
  [
    '14 days before',
    seen,
    '2019-01-20',
    [every56],
    ['soon Visit: last seen 42 days ago, due every 56 - due in 14 days'],
  ],
  [
    'a week before',
    seen,
    '2019-01-27',
    [every56],
    ['soon Visit: last seen 49 days ago, due every 56 - due in 7 days'],
  ],
  [
    'on the due day',
    seen,
    '2019-02-03',
    [every56],
    ['soon Visit: last seen 56 days ago, due every 56 - due today'],
  ],
  ['a day late', seen, '2019-02-04', [every56], ['promise Overdue by 1 day: last seen 9 Dec']],
  [
    'J1: an attempt yesterday does not count',
    seen.contacted('2019-02-03', 'visit', false),
    '2019-02-04',
    [every56],
    ['promise Overdue by 1 day: last seen 9 Dec; attempts do not count'],
  ],
  [
    'an attempt tomorrow is not known',
    seen.contacted('2019-02-05', 'call', false),
    '2019-02-04',
    [every56],
    ['promise Overdue by 1 day: last seen 9 Dec'],
  ],
  [
    'a visit tomorrow neither',
    seen.visited('2019-02-05'),
    '2019-02-04',
    [every56],
    ['promise Overdue by 1 day: last seen 9 Dec'],
  ],
  [
    'a call is no visit',
    seen.contacted('2019-02-03'),
    '2019-02-04',
    [every56],
    ['promise Overdue by 1 day: last seen 9 Dec'],
  ],
  [
    'a call is a contact',
    seen.contacted('2019-02-03'),
    '2019-02-04',
    [promise({ kind: 'contact', everyDays: 56 })],
    [],
  ],
  [
    'a contact that was a call',
    leaver.contacted('2018-12-09'),
    '2019-02-05',
    [promise({ kind: 'contact', everyDays: 56 })],
    ['promise Overdue by 2 days: last in contact 9 Dec'],
  ],
  ['no promise in force', seen, '2019-02-04', [], []],
  [
    'the promise ended the day before',
    seen,
    '2019-02-04',
    [promise({ everyDays: 56, end: '2019-02-04' })],
    [],
  ],
  [
    'the promise ends tomorrow',
    seen,
    '2019-02-04',
    [promise({ everyDays: 56, end: '2019-02-05' })],
    ['promise Overdue by 1 day: last seen 9 Dec'],
  ],
  ['the promise is made tomorrow', seen, '2019-02-04', [promise({ everyDays: 56, start: '2019-02-05' })], []],
  [
    'last visited long before care ended: not late on the day they became a care leaver',
    aChild().born('2001-01-05').inCare('2009-05-04', '2019-01-05').visited('2018-06-01'),
    '2019-01-05',
    [every56],
    ['soon Visit: last seen 218 days ago, due every 56 - due today'],
  ],
  [
    'and late the day after',
    aChild().born('2001-01-05').inCare('2009-05-04', '2019-01-05').visited('2018-06-01'),
    '2019-01-06',
    [every56],
    ['promise Overdue by 1 day: last seen 1 Jun 2018'],
  ],
  ['promised to another age', seen, '2019-02-04', [promise({ everyDays: 56, ageFrom: 20 })], []],
  ['promised until that age', seen, '2019-02-04', [promise({ everyDays: 56, ageTo: 19 })], []],
  [
    'promised to children in care',
    seen,
    '2019-02-04',
    [promise({ everyDays: 56, cohort: 'children in care' })],
    [],
  ],
  [
    'of two promises the later made',
    seen,
    '2019-02-04',
    [promise({ everyDays: 56 }), promise({ everyDays: 28, start: '2018-06-01' })],
    ['promise Overdue by 29 days: last seen 9 Dec'],
  ],
  [
    'a promise made after the last visit is not late before it was made',
    leaver.visited('2017-06-01'),
    '2019-01-02',
    [promise({ everyDays: 56, start: '2019-01-01' })],
    ['promise Overdue by 1 day: last seen 1 Jun 2017'],
  ],
  [
    'never visited: from the promise on',
    leaver,
    '2018-02-26',
    [every56],
    ['soon Visit: no visit has succeeded since 1 Jan - due today'],
  ],
  [
    'never visited: from the day they became a care leaver',
    aChild().born('2001-01-05').inCare('2009-05-04', '2019-01-05'),
    '2019-03-03',
    [every56],
    ['promise Overdue by 1 day: no visit has succeeded since 5 Jan'],
  ],
  [
    'a child in care',
    aChild().inCare('2018-12-03').visited('2018-12-09'),
    '2019-01-07',
    [promise({ everyDays: 28, cohort: 'children in care', ageFrom: 0 })],
    ['promise Overdue by 1 day: last seen 9 Dec'],
  ],
  [
    'through the leap day',
    leaver.visited('2020-01-04'),
    '2020-03-01',
    [every56],
    ['promise Overdue by 1 day: last seen 4 Jan'],
  ],
  [
    'neither in care nor a care leaver',
    aChild().born('1999-05-04').visited('2018-12-09'),
    '2019-02-04',
    [every56],
    [],
  ],
] as [string, Person, PlainDate, ContactPromise[], string[]][])(
  '%s',
  (...[, person, day, promises, sentences]) => {
    expect(sentencesOf(contactPromise, person, day, { promises })).toEqual(sentences);
  },
);
