import { aChild, type Person } from '../../../test/builders/a-child.ts';
import { sentencesOf } from '../../../test/builders/duties.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import educationPlan from './education-plan.duty.ts';

// The 10th working day after Monday 12 November 2018 is the 26th.
const child = aChild().inCare('2018-11-12');
const none = 'no personal education plan is recorded in this stay in care';
const planned = child.educationPlan('2018-11-20');
const after = 'the last personal education plan is of 20 Nov, and the term after it ends 31 Mar';

it.each([
  ['the day it is due', child, '2018-11-26', [`soon Make a personal education plan: ${none} - due today`]],
  ['the day after', child, '2018-11-27', [`promise Overdue by 1 day: ${none}`]],
  ['a year on', child, '2019-11-26', [`promise Overdue by 365 days: ${none}`]],
  ['and a day: it cannot be told whether there was one', child, '2019-11-27', []],
  ['made, and the next is 29 days off', planned, '2019-03-02', []],
  [
    'the last day of the next term',
    planned,
    '2019-03-31',
    [`soon Review the personal education plan: ${after} - due today`],
  ],
  ['the day after it', planned, '2019-04-01', [`promise Overdue by 1 day: ${after}`]],
  [
    'reviewed on the first day of that term',
    planned.educationPlan('2019-01-01', 'reviewed'),
    '2019-04-01',
    [],
  ],
  [
    'reviewed the day before it',
    planned.educationPlan('2018-12-31', 'reviewed'),
    '2019-04-01',
    [
      'promise Overdue by 1 day: the last personal education plan is of 31 Dec, and the term after it ends 31 Mar',
    ],
  ],
  ['under school age', aChild().born('2015-09-01').inCare('2018-11-12'), '2018-12-31', []],
  ['not in care', aChild().inCare('2018-11-12', '2018-11-20'), '2018-11-27', []],
] as [string, Person, PlainDate, string[]][])('%s', (_, person, day, sentences) => {
  expect(sentencesOf(educationPlan, person, day)).toEqual(sentences);
});
