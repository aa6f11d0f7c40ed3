import type { PlainDate } from '../dates/plain-date.ts';
import { standingInWords, standingOf, type Standing } from './council-action.ts';

describe('how an action stands', () => {
  it.each<[string, PlainDate | null, PlainDate | null, PlainDate, Standing]>([
    ['the day before it is due', '2019-09-30', null, '2019-09-29', 'on time'],
    ['on the day it is due', '2019-09-30', null, '2019-09-30', 'on time'],
    ['the day after', '2019-09-30', null, '2019-10-01', 'late'],
    ['done on the day it was due', '2019-09-30', '2019-09-30', '2019-12-01', 'done in time'],
    ['done a day late', '2019-09-30', '2019-10-01', '2019-12-01', 'done late'],
    ['asked of a day before it was done', '2019-09-30', '2019-10-02', '2019-10-01', 'late'],
    ['no day set', null, null, '2019-10-01', 'no day set'],
    ['no day set, and done', null, '2019-10-01', '2019-10-01', 'done'],
  ])('%s', (_, due, doneOn, today, standing) => {
    expect(standingOf({ due, doneOn }, today)).toBe(standing);
  });
});

describe('how an action stands, in words', () => {
  const due = '2019-09-30';
  it.each<[string, Parameters<typeof standingInWords>[0], PlainDate, string]>([
    ['the day before', { due, doneOn: null }, '2019-09-29', 'due in 1 day'],
    ['on the day', { due, doneOn: null }, '2019-09-30', 'due today'],
    ['the day after', { due, doneOn: null }, '2019-10-01', 'late by 1 day'],
    ['over a leap day', { due: '2020-02-28', doneOn: null }, '2020-03-01', 'late by 2 days'],
    ['done in time', { due, doneOn: due }, '2019-12-01', 'done on 2019-09-30, in time'],
    ['done late', { due, doneOn: '2019-10-12' }, '2019-12-01', 'done on 2019-10-12, 12 days late'],
    ['no day set', { due: null, doneOn: null }, '2019-12-01', 'no day set'],
    ['no day set, and done', { due: null, doneOn: due }, '2019-12-01', 'done on 2019-09-30'],
    [
      'on time for a day that was moved',
      { due: '2019-12-01', doneOn: null, moved: { firstDue: due, times: 1 } },
      '2019-11-01',
      'due in 30 days; first due 2019-09-30, moved once',
    ],
    [
      'done in time for a day that was moved twice',
      { due: '2019-12-01', doneOn: '2019-12-01', moved: { firstDue: due, times: 2 } },
      '2019-12-01',
      'done on 2019-12-01, in time; first due 2019-09-30, moved twice',
    ],
    [
      'a day set later',
      { due, doneOn: null, moved: { firstDue: null, times: 3 } },
      '2019-09-30',
      'due today; no day was set at first, moved 3 times',
    ],
  ])('%s', (_, action, today, words) => expect(standingInWords(action, today)).toBe(words));
});
