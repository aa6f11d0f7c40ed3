import { aChild, type Person } from '../../../test/builders/a-child.ts';
import { itemsOf, sentencesOf } from '../../../test/builders/duties.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import lookedAfterReview from './looked-after-review.duty.ts';

// First due on 16/01/2025 (DOMAIN M12, case 1).
const child = aChild().inCare('2024-12-16');
const never = 'no review is recorded since care began 16 Dec';
const held = child.reviewed('2025-01-10');

it.each([
  ['28 days and more before', held, '2025-03-12', []],
  [
    '28 days before',
    held,
    '2025-03-13',
    ['soon Second review: the first review was held 10 Jan - due in 28 days'],
  ],
  ['on the day', child, '2025-01-16', [`soon First review: ${never} - due today`]],
  ['the day after', child, '2025-01-17', [`law Overdue by 1 day: ${never}`]],
  ['nothing recorded', aChild(), '2025-01-17', []],
] as [string, Person, PlainDate, string[]][])('%s', (_, person, day, sentences) => {
  expect(sentencesOf(lookedAfterReview, person, day)).toEqual(sentences);
});

it('before the bank holidays we hold is not called the law', () => {
  expect(itemsOf(lookedAfterReview, aChild().inCare('2012-05-01'), '2019-01-31')).toMatchObject([
    { rank: 'promise', rule: { isStatutory: false } },
  ]);
});
