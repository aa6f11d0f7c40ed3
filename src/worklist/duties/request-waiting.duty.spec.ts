import { aChild } from '../../../test/builders/a-child.ts';
import { sentencesOf } from '../../../test/builders/duties.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import requestWaiting from './request-waiting.duty.ts';

// 3 January 2019 is a Thursday, so the fifth working day is Thursday the 10th.
const open = aChild().asked('2019-01-03');

it.each([
  ['the day before it was asked', '2019-01-02', []],
  [
    'the day it was asked',
    '2019-01-03',
    ['soon Answer a request: bus pass asked for 3 Jan, 0 working days ago - due in 7 days'],
  ],
  [
    'the fifth working day',
    '2019-01-10',
    ['soon Answer a request: bus pass asked for 3 Jan, 5 working days ago - due today'],
  ],
  ['the day after', '2019-01-11', ['promise Overdue by 1 day: bus pass asked for 3 Jan, 6 working days ago']],
] as [string, PlainDate, string[]][])('%s', (_, day, sentences) => {
  expect(sentencesOf(requestWaiting, open, day)).toEqual(sentences);
});

it.each([
  ['answered on the day', aChild().asked('2019-01-03', '2019-01-31'), 0],
  ['answered the day after', aChild().asked('2019-01-03', '2019-02-01'), 1],
  ['taken back on the day', aChild().asked('2019-01-03', null, { withdrawnOn: '2019-01-31' }), 0],
  ['nothing asked', aChild(), 0],
  ['two asked', open.asked('2019-01-07'), 2],
] as const)('counts what is open at the end of 31 January: %s', (_, person, items) => {
  expect(sentencesOf(requestWaiting, person, '2019-01-31')).toHaveLength(items);
});

it('has no day that it is due before the calendar of bank holidays begins', () => {
  expect(sentencesOf(requestWaiting, aChild().asked('2010-01-04'), '2010-02-01')).toEqual([
    'soon bus pass asked for 4 Jan',
  ]);
});
