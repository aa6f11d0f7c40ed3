import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import firstReviewOnTime from './first-review-on-time.measure.ts';

const may = { start: '2025-05-01', end: '2025-06-01' } as const;

judges(firstReviewOnTime, may, [
  // Easter and the May bank holiday make the 20th working day after 17 April the 20th of May.
  [
    'held on the due day itself',
    aChild().inCare('2025-04-17').reviewed('2025-05-20'),
    'met',
    'held 2025-05-20, due 2025-05-20',
  ],
  ['held the day before', aChild().inCare('2025-04-17').reviewed('2025-05-19'), 'met'],
  ['held a day late', aChild().inCare('2025-04-17').reviewed('2025-05-21'), 'not-met'],
  ['not held', aChild().inCare('2025-04-17'), 'not-met', 'due 2025-05-20, and none is recorded'],
  ['held on the day of coming into care', aChild().inCare('2025-04-17').reviewed('2025-04-17'), 'met'],
  ['left care before the due day', aChild().inCare('2025-04-17', '2025-05-12'), 'outside'],
  ['left care on the due day', aChild().inCare('2025-04-17', '2025-05-20'), 'outside'],
  ['left care the day after it', aChild().inCare('2025-04-17', '2025-05-21'), 'not-met'],
  ['held, and then left', aChild().inCare('2025-04-17', '2025-05-12').reviewed('2025-05-02'), 'met'],
  ['fell due in another month', aChild().inCare('2025-05-19').reviewed('2025-06-02'), 'outside'],
]);

// DOMAIN M12, cases 1, 2, 5 and 6.
judges(firstReviewOnTime, '2025-05-31', [
  [
    '1: three holidays skipped',
    aChild().inCare('2024-12-16').reviewed('2025-01-16'),
    'met',
    'due 2025-01-16',
  ],
  ['1: a day late', aChild().inCare('2024-12-16').reviewed('2025-01-17'), 'not-met'],
  [
    '2: Good Friday and Easter Monday',
    aChild().inCare('2025-04-01').reviewed('2025-05-01'),
    'met',
    'due 2025-05-01',
  ],
  ['2: a day late', aChild().inCare('2025-04-01').reviewed('2025-05-02'), 'not-met'],
  [
    '5: left care on day 15, no review',
    aChild().inCare('2025-04-01', '2025-04-16'),
    'outside',
    'no first review fell due',
  ],
  [
    '6: came back, and not reviewed anew',
    aChild().inCare('2023-05-04', '2024-05-04').reviewed('2023-05-20').inCare('2025-04-01'),
    'not-met',
    'due 2025-05-01',
  ],
  [
    'on time in one stay and late in another',
    aChild()
      .inCare('2024-10-01', '2024-12-01')
      .reviewed('2024-10-15')
      .inCare('2025-04-01')
      .reviewed('2025-05-08'),
    'not-met',
    'held 2025-05-08',
  ],
]);

// Due on 1 May 2025: late from the day after it.
const due = aChild().inCare('2025-04-01');
judges(firstReviewOnTime, '2025-04-30', [['due tomorrow', due, 'outside']]);
judges(firstReviewOnTime, '2025-05-01', [
  ['due today, and not held', due, 'outside'],
  ['due today, and held', due.reviewed('2025-05-01'), 'met'],
  ['held tomorrow', due.reviewed('2025-05-02'), 'outside'],
]);
judges(firstReviewOnTime, '2025-05-02', [['due yesterday', due, 'not-met']]);
judges(firstReviewOnTime, '2026-04-30', [['the first day of the window', due, 'not-met']]);
judges(firstReviewOnTime, '2026-05-01', [['the day before the window', due, 'outside']]);

judges(firstReviewOnTime, '2025-05-31', [
  ['care began before the record', aChild().episodes('01/04/2025 L C2 U6 > open'), 'outside'],
  ['short breaks only', aChild().inCare('2025-04-01', null, { legalStatus: 'V4' }), 'outside'],
  [
    'for good after short breaks',
    aChild().episodes('01/10/2024 S V4 U6 > 01/04/2025; L C2 U6 > open').reviewed('2025-05-01'),
    'met',
  ],
  [
    'died before it was due',
    aChild().inCare('2025-04-01', '2025-04-20', { because: 'E2' }).died('2025-04-20'),
    'outside',
  ],
  ['nothing is recorded', aChild(), 'outside'],
]);
