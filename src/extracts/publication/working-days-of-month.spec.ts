import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { dueDaysOf, monthsToDraft } from './working-days-of-month.ts';

it.each<[string, PlainDate, PlainDate, PlainDate, PlainDate]>([
  ['a month that begins on a Friday', '2019-01-31', '2019-02-01', '2019-02-05', '2019-02-07'],
  ['New Year’s Day', '2018-12-31', '2019-01-02', '2019-01-04', '2019-01-08'],
  ['a weekend and New Year’s Day', '2021-12-31', '2022-01-04', '2022-01-06', '2022-01-10'],
  ['a month that begins on a Thursday', '2018-02-28', '2018-03-01', '2018-03-05', '2018-03-07'],
  ['Easter at the turn of the month', '2018-03-31', '2018-04-03', '2018-04-05', '2018-04-09'],
])('an extract is due by working days of England: %s', (_, asAt, draftOn, commentaryBy, publishBy) => {
  expect(dueDaysOf(asAt)).toEqual({ draftOn, commentaryBy, publishBy });
});

describe('the months to draft', () => {
  it.each<[string, PlainDate, PlainDate, PlainDate[]]>([
    ['none on New Year’s Day', '2018-12-15', '2019-01-01', []],
    ['December on the working day after it', '2018-12-15', '2019-01-02', ['2018-12-31']],
    ['none before go-live', '2019-01-03', '2019-01-31', []],
    ['one whose day is go-live itself', '2019-02-01', '2019-02-01', ['2019-01-31']],
    ['all that were missed', '2018-12-15', '2019-03-01', ['2018-12-31', '2019-01-31', '2019-02-28']],
    ['none before anybody lives there', '2019-03-01', '2019-02-11', []],
  ])('are %s', (_, goLive, today, months) => {
    expect(monthsToDraft(goLive, today)).toEqual(months);
  });
});
