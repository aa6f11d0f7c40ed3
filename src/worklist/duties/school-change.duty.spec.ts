import { aChild, type Person } from '../../../test/builders/a-child.ts';
import { sentencesOf } from '../../../test/builders/duties.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import schoolChange from './school-change.duty.ts';

const child = aChild().inCare('2018-06-04').moved('2019-01-14', 'U6');
const changing = (day: PlainDate): Person =>
  child.schoolPlace('mainstream', '2018-09-03', day).schoolPlace('mainstream', day);
const changed = changing('2019-01-21');
const told = [
  'risk school changed on 21 Jan and placement on 14 Jan; the personal education plan has not been gone through since',
];

it.each([
  ['the day of the change', changed, '2019-01-21', told],
  ['the day before', changed, '2019-01-20', []],
  ['twelve weeks on', changed, '2019-04-15', told],
  ['and a day', changed, '2019-04-16', []],
  ['28 days after the move', changing('2019-02-11'), '2019-02-11', [told[0]!.replace('21 Jan', '11 Feb')]],
  ['a day more', changing('2019-02-12'), '2019-02-12', []],
  ['28 days before the move', changing('2018-12-17'), '2019-01-14', [told[0]!.replace('21 Jan', '17 Dec')]],
  ['before it moved', changing('2018-12-17'), '2019-01-13', []],
  ['the plan gone through on the day', changed.educationPlan('2019-01-21', 'reviewed'), '2019-01-21', []],
  ['gone through the day before', changed.educationPlan('2019-01-20', 'reviewed'), '2019-01-21', told],
  ['the first school that is known', child.schoolPlace('mainstream', '2019-01-21'), '2019-01-21', []],
  [
    'with weeks without a place between',
    child
      .schoolPlace('mainstream', '2018-09-03', '2019-01-14')
      .schoolPlace('none', '2019-01-14', '2019-01-21')
      .schoolPlace('special', '2019-01-21'),
    '2019-01-21',
    told,
  ],
  ['nothing recorded', child, '2019-01-21', []],
] as [string, Person, PlainDate, string[]][])('%s', (_, person, day, sentences) => {
  expect(sentencesOf(schoolChange, person, day)).toEqual(sentences);
});
