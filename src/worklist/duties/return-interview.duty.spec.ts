import { aChild, type Person } from '../../../test/builders/a-child.ts';
import { sentencesOf } from '../../../test/builders/duties.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import returnInterview from './return-interview.duty.ts';

const back = aChild().missing('2019-01-24', '2019-01-25');
const offered = back.interviewed({ interviewOfferedOn: '2019-01-26' });
const owed = 'missing from 24 Jan, back 25 Jan; not offered yet';

it.each([
  ['the day before they are back', back, '2019-01-24', []],
  ['the third day', back, '2019-01-28', [`soon Return interview: ${owed} - due today`]],
  ['the day after', back, '2019-01-29', [`promise Overdue by 1 day: ${owed}`]],
  ['28 days on', back, '2019-02-22', [`promise Overdue by 25 days: ${owed}`]],
  ['29 days on', back, '2019-02-23', []],
  [
    'offered',
    offered,
    '2019-01-29',
    ['promise Overdue by 1 day: missing from 24 Jan, back 25 Jan; offered 26 Jan, and not held'],
  ],
  ['held on the day', offered.interviewed({ interviewHeldOn: '2019-01-29' }), '2019-01-29', []],
  [
    'held the day after',
    back.interviewed({ interviewHeldOn: '2019-01-30' }),
    '2019-01-29',
    [`promise Overdue by 1 day: ${owed}`],
  ],
  ['declined', offered.interviewed({ interviewDeclinedOn: '2019-01-26' }), '2019-01-29', []],
  ['not back', aChild().missing('2019-01-24', null), '2019-01-29', []],
  ['away, and it was known where', aChild().missing('2019-01-24', '2019-01-25', 'A'), '2019-01-29', []],
] as [string, Person, PlainDate, string[]][])('%s', (_, person, day, sentences) => {
  expect(sentencesOf(returnInterview, person, day)).toEqual(sentences);
});
