import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import reviewsOnTime from './reviews-on-time.measure.ts';

const since = (start: PlainDate, end: PlainDate | null = null) => aChild().inCare(start, end);
const reviewed = (start: PlainDate, ...days: PlainDate[]) =>
  days.reduce((child, day) => child.reviewed(day), since(start));

// DOMAIN M12, cases 1 to 7.
judges(reviewsOnTime, '2025-08-31', [
  [
    '1: first due 16 January, second three months on',
    reviewed('2024-12-16', '2025-01-16', '2025-04-16'),
    'met',
    '2 reviews on time, the last held 2025-04-16, due 2025-04-16',
  ],
  [
    '1: the first a day late',
    reviewed('2024-12-16', '2025-01-17', '2025-04-16'),
    'not-met',
    'first review held 2025-01-17',
  ],
  ['2: first due 1 May', reviewed('2025-04-01', '2025-05-01', '2025-08-01'), 'met'],
  ['2: not held', since('2025-04-01'), 'not-met', 'first review due 2025-05-01, and none is recorded'],
  ['3: second due 10 April', reviewed('2024-12-16', '2025-01-10', '2025-04-10'), 'met'],
  // Counted from the review as it was held, not from the 16th of January when it was due.
  [
    '3: the second a day late',
    reviewed('2024-12-16', '2025-01-10', '2025-04-11'),
    'not-met',
    'second review held 2025-04-11, due 2025-04-10',
  ],
  [
    '4: second held to the end of February',
    reviewed('2024-11-04', '2024-11-30', '2025-02-28', '2025-08-28'),
    'met',
  ],
  ['4: a day late', reviewed('2024-11-04', '2024-11-30', '2025-03-01'), 'not-met', 'due 2025-02-28'],
  ['5: left care on day 15, no review', since('2025-04-01', '2025-04-16'), 'outside', 'no review fell due'],
  [
    '6: came back, and the sequence begins again',
    since('2024-01-02', '2024-10-01').reviewed('2024-01-20').reviewed('2024-04-20').inCare('2025-04-01'),
    'not-met',
    'first review due 2025-05-01',
  ],
  [
    '7: held early, so the next is due early',
    reviewed('2024-12-16', '2024-12-21', '2025-07-21'),
    'not-met',
    'second review held 2025-07-21, due 2025-03-21',
  ],
  [
    '7: a later one, seven months after the one before',
    reviewed('2023-12-18', '2024-01-10', '2024-04-10', '2024-10-05', '2025-05-05'),
    'not-met',
    'review held 2025-05-05, due 2025-04-05',
  ],
]);

// In care since October 2022; the last review but one on 31 August 2023, so due by 29 February 2024.
const leap = (...days: PlainDate[]) =>
  reviewed('2022-10-03', '2022-10-20', '2023-01-20', '2023-03-01', '2023-08-31', ...days);
judges(reviewsOnTime, '2024-03-31', [
  ['held on the leap day', leap('2024-02-29'), 'met', 'due 2024-02-29'],
  ['held the day after it', leap('2024-03-01'), 'not-met'],
]);
judges(reviewsOnTime, '2024-02-28', [['due tomorrow', leap(), 'met', 'held 2023-08-31']]);
judges(reviewsOnTime, '2024-02-29', [['due today', leap(), 'met']]);
judges(reviewsOnTime, '2024-03-01', [
  ['due yesterday', leap(), 'not-met', 'due 2024-02-29, and none is recorded'],
]);
// The window begins on 2 March 2024, after it fell due.
judges(reviewsOnTime, '2025-03-01', [
  ['outstanding since before the window', leap(), 'not-met', 'due 2024-02-29'],
  [
    'held late, in the window, and due before it',
    leap('2024-03-05', '2024-09-05'),
    'met',
    '1 review on time',
  ],
]);

judges(reviewsOnTime, '2025-08-31', [
  [
    'held before the window, due in it',
    reviewed('2024-01-02', '2024-01-20', '2024-04-20', '2024-08-30', '2025-02-28', '2025-08-28'),
    'met',
    '3 reviews',
  ],
  [
    'held early, long before the window, and due in it',
    reviewed(
      '2023-08-01',
      '2023-08-15',
      '2023-10-15',
      '2024-03-15',
      '2024-04-01',
      '2024-10-01',
      '2025-04-01',
    ),
    'met',
    '3 reviews',
  ],
  [
    'two rows for one review',
    reviewed('2024-12-16', '2025-01-10', '2025-01-10', '2025-04-10'),
    'met',
    '2 reviews',
  ],
  ['no review is recorded in years', since('2019-05-04'), 'unknown', 'first was due 2019-06-04'],
  [
    'care began before the record, and nothing is recorded',
    aChild().episodes('01/04/2019 L C2 U6 > open'),
    'unknown',
  ],
  [
    'care began before the record: the first we hold may not be the first',
    aChild().episodes('01/11/2024 L C2 U6 > open').reviewed('2025-01-10').reviewed('2025-07-10'),
    'met',
    '2 reviews',
  ],
  ['left before the window', since('2019-05-04', '2024-08-31'), 'outside'],
  ['left, with one late', since('2024-10-01', '2025-07-01').reviewed('2024-12-01'), 'not-met'],
  [
    'a move does not begin anew',
    reviewed('2024-12-16', '2025-01-10', '2025-04-10').moved('2025-05-01', 'K2'),
    'met',
  ],
  ['short breaks only', aChild().inCare('2024-10-01', null, { legalStatus: 'V4' }), 'outside'],
  ['nothing is recorded', aChild(), 'outside'],
]);
