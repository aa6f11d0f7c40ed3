import { aChild, type Person } from '../../../test/builders/a-child.ts';
import { sentencesOf } from '../../../test/builders/duties.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import noPersonalAdviser from './no-personal-adviser.duty.ts';

// 16 on 10/06/2024.
const child = aChild().born('2008-06-10').inCare('2015-03-02');
const leap = aChild().born('2008-02-29').inCare('2015-03-02');

it.each([
  ['three months and a day before 16', child, '2024-03-09', []],
  [
    'three months before 16',
    child,
    '2024-03-10',
    ['soon Allocate a personal adviser: in care, and 16 on 10 Jun - due in 92 days'],
  ],
  [
    'the day after 15 and three quarters',
    child,
    '2024-03-11',
    ['soon Allocate a personal adviser: in care, and 16 on 10 Jun - due in 91 days'],
  ],
  ['15 and three quarters, with one lined up', child.adviser('2024-03-10'), '2024-03-10', []],
  ['15 and three quarters, and not in care', aChild().born('2008-06-10'), '2024-03-10', []],
  // 16 on 29/02/2024.
  ['born on 29 February, the day before 15 and three quarters', leap, '2023-11-28', []],
  [
    'born on 29 February, 15 and three quarters',
    leap,
    '2023-11-29',
    ['soon Allocate a personal adviser: in care, and 16 on 29 Feb - due in 92 days'],
  ],
  [
    'born on 29 February, the day after',
    leap,
    '2023-11-30',
    ['soon Allocate a personal adviser: in care, and 16 on 29 Feb - due in 91 days'],
  ],
  [
    '16 today',
    child,
    '2024-06-10',
    [
      'soon Allocate a personal adviser: eligible, and no personal adviser of their own since 10 Jun - due today',
    ],
  ],
  [
    'the day after',
    child,
    '2024-06-11',
    ['law Overdue by 1 day: eligible, and no personal adviser of their own since 10 Jun'],
  ],
  ['with one', child.adviser('2024-06-11'), '2024-06-11', []],
  ['nothing recorded', aChild().born('2008-06-10'), '2024-06-11', []],
] as [string, Person, PlainDate, string[]][])('%s', (_, person, day, sentences) => {
  expect(sentencesOf(noPersonalAdviser, person, day)).toEqual(sentences);
});
