import type { PlainDate } from '../dates/plain-date.ts';
import { standingOf, type Standing } from './council-action.ts';

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
