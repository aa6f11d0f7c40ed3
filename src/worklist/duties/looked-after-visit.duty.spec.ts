import { aChild, type Person } from '../../../test/builders/a-child.ts';
import { sentencesOf } from '../../../test/builders/duties.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import lookedAfterVisit from './looked-after-visit.duty.ts';

const child = aChild().inCare('2019-01-28');
const never = 'no visit is recorded in this placement, which began 28 Jan';

it.each([
  ['the day before care', child, '2019-01-27', []],
  ['a week before it is due', child, '2019-01-28', [`soon First visit: ${never} - due in 7 days`]],
  ['on the day', child, '2019-02-04', [`soon First visit: ${never} - due today`]],
  ['the day after', child, '2019-02-05', [`law Overdue by 1 day: ${never}`]],
  ['visited', child.visited('2019-02-05'), '2019-02-05', []],
  [
    'after six weeks and a day',
    child.visited('2019-02-05'),
    '2019-03-20',
    ['law Overdue by 1 day: last visited 5 Feb, due every 6 weeks in the first year of a placement'],
  ],
  ['nothing recorded', aChild(), '2019-02-05', []],
] as [string, Person, PlainDate, string[]][])('%s', (_, person, day, sentences) => {
  expect(sentencesOf(lookedAfterVisit, person, day)).toEqual(sentences);
});
