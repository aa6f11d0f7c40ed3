import { aChild } from '../../../test/builders/a-child.ts';
import { sentencesOf } from '../../../test/builders/duties.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { AccessWaiting } from '../../records/subject-access/waiting.reader.ts';
import subjectAccess from './subject-access.duty.ts';

const asked = (said: Partial<AccessWaiting> = {}): AccessWaiting => ({
  requestId: 'a-request',
  personId: 'a-person',
  reviewerId: 'a-worker',
  receivedOn: '2019-01-31',
  dueOn: '2019-02-28',
  isIdentified: true,
  isAssembled: true,
  namingOthers: 3,
  toDecide: 2,
  ...said,
});
const says = (day: PlainDate, said: Partial<AccessWaiting> = {}) =>
  sentencesOf(subjectAccess, aChild(), day, { accessWaiting: [asked(said)] });

it.each<[string, PlainDate, string]>([
  [
    'on the day it came',
    '2019-01-31',
    'soon Give them their record: asked for 31 Jan, 2 lines to decide on - due in 28 days',
  ],
  [
    'on the last day',
    '2019-02-28',
    'soon Give them their record: asked for 31 Jan, 2 lines to decide on - due today',
  ],
  ['the day after', '2019-03-01', 'promise Overdue by 1 day: asked for 31 Jan, 2 lines to decide on'],
])('%s', (_, day, sentence) => expect(says(day)).toEqual([sentence]));

it.each<[Partial<AccessWaiting>, string]>([
  [{ isIdentified: false, isAssembled: false, toDecide: 0 }, 'who asks is not made sure of yet'],
  [{ isAssembled: false, toDecide: 0 }, 'not put together yet'],
  [{ toDecide: 1 }, '1 line to decide on'],
  [{ toDecide: 0 }, 'to be released by a manager who has not worked on it'],
])('says what is next: %j', (said, next) =>
  expect(says('2019-02-04', said)[0]).toContain(`asked for 31 Jan, ${next} - due`),
);

it('is shown for as long as it was extended', () => {
  expect(says('2019-01-31', { dueOn: '2019-04-30' })).toHaveLength(1);
  expect(sentencesOf(subjectAccess, aChild(), '2019-01-31')).toEqual([]);
});
