import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import permanencePlanBySecondReview from './permanence-plan-by-second-review.measure.ts';

// DOMAIN M12, case 3: the first held on 10 January 2025, so the second is due on 10 April.
const first = aChild().inCare('2024-12-16').reviewed('2025-01-10');
const second = first.reviewed('2025-04-08');

judges(permanencePlanBySecondReview, '2025-04-30', [
  [
    'planned on the day of the review',
    second.permanencePlanned('2025-04-08'),
    'met',
    'planned 2025-04-08 (F); second review held 2025-04-08, due 2025-04-10',
  ],
  ['the day before', second.permanencePlanned('2025-04-07', 'LTFOST18'), 'met', '(LTFOST18)'],
  [
    'the day after the review, though not after it was due',
    second.permanencePlanned('2025-04-09'),
    'not-met',
    'second review held 2025-04-08, due 2025-04-10, and no plan was recorded by then',
  ],
  ['no plan is recorded', second, 'not-met', 'no plan was recorded'],
  [
    'planned again later',
    second.permanencePlanned('2025-01-20').permanencePlanned('2025-04-20'),
    'met',
    '2025-01-20',
  ],
  ['on the day care began', second.permanencePlanned('2024-12-16'), 'met'],
  ['the day before care began', second.permanencePlanned('2024-12-15'), 'not-met'],
  [
    'the review held late, and planned by it',
    first.reviewed('2025-04-20').permanencePlanned('2025-04-20'),
    'met',
  ],
  [
    'the review held late, and planned after it',
    first.reviewed('2025-04-20').permanencePlanned('2025-04-21'),
    'not-met',
  ],
  [
    'the review not held, planned on the due day',
    first.permanencePlanned('2025-04-10'),
    'met',
    'due 2025-04-10 and not held',
  ],
  ['the review not held, planned the day after', first.permanencePlanned('2025-04-11'), 'not-met'],
  // DOMAIN M12, case 1: the first was due on 16 January, so the second on 16 April at the latest.
  [
    'no review at all is held',
    aChild().inCare('2024-12-16'),
    'not-met',
    'second review due 2025-04-16 and not held',
  ],
  ['no review at all, and planned', aChild().inCare('2024-12-16').permanencePlanned('2025-04-16'), 'met'],
  // DOMAIN M12, case 1, and a first review as late as can be: 16 April.
  [
    'the first held so late that the second was due by then',
    aChild().inCare('2024-12-16').reviewed('2025-04-17').permanencePlanned('2025-04-17'),
    'not-met',
    'second review due 2025-04-16 and not held',
  ],
  ['the first held a day earlier', aChild().inCare('2024-12-16').reviewed('2025-04-16'), 'outside'],
  [
    'reviews are on the record only since this winter',
    aChild().inCare('2019-05-04').reviewed('2024-12-20').reviewed('2025-03-20'),
    'outside',
  ],
  // DOMAIN M12, case 5.
  ['left care on the due day', aChild().inCare('2024-12-16', '2025-04-10').reviewed('2025-01-10'), 'outside'],
  ['left care the day after', aChild().inCare('2024-12-16', '2025-04-11').reviewed('2025-01-10'), 'not-met'],
  // DOMAIN M12, case 6: back in care, and counted anew.
  [
    'planned in the stay before',
    aChild()
      .inCare('2023-01-02', '2023-10-01')
      .permanencePlanned('2023-03-01')
      .inCare('2024-12-16')
      .reviewed('2025-01-10'),
    'not-met',
  ],
  [
    'of two stays one without a plan',
    aChild()
      .inCare('2024-05-01', '2024-11-01')
      .reviewed('2024-05-20')
      .permanencePlanned('2024-06-01')
      .inCare('2024-12-16')
      .reviewed('2025-01-10'),
    'not-met',
    'due 2025-04-10',
  ],
  // DOMAIN M12, case 7: held early, so the next is due early.
  ['the first held early', aChild().inCare('2024-12-16').reviewed('2024-12-21'), 'not-met', 'due 2025-03-21'],
  [
    'care began before the record',
    aChild().episodes('16/12/2024 L C2 U6 > open').reviewed('2025-01-10'),
    'outside',
  ],
  ['the second fell due long ago', aChild().inCare('2019-05-04').reviewed('2019-05-20'), 'outside'],
  ['short breaks only', aChild().inCare('2024-12-16', null, { legalStatus: 'V4' }), 'outside'],
  ['nothing is recorded', aChild(), 'outside'],
]);

judges(permanencePlanBySecondReview, '2025-04-09', [
  ['due tomorrow', first, 'outside', 'no second review fell due from 2024-04-10 to 2025-04-09'],
  ['due tomorrow, and held already', second, 'outside'],
]);
judges(permanencePlanBySecondReview, '2025-04-10', [
  ['due today, and not held', first.permanencePlanned('2025-01-20'), 'outside'],
  ['due today, and held', second.permanencePlanned('2025-01-20'), 'met'],
]);
judges(permanencePlanBySecondReview, '2025-04-11', [
  ['due yesterday', first, 'not-met'],
  ['a plan recorded tomorrow is not known', first.permanencePlanned('2025-04-12'), 'not-met'],
]);
judges(permanencePlanBySecondReview, '2026-04-09', [
  ['on the last day that it is in the window', first, 'not-met'],
]);
judges(permanencePlanBySecondReview, '2026-04-10', [['the day after', first, 'outside']]);

// The first held on 30 November 2023, so the second is due on the leap day.
const leap = aChild().inCare('2023-11-06').reviewed('2023-11-30');
judges(permanencePlanBySecondReview, '2024-03-01', [
  ['planned on the leap day', leap.permanencePlanned('2024-02-29'), 'met', 'due 2024-02-29'],
  ['planned the day after it', leap.permanencePlanned('2024-03-01'), 'not-met'],
]);
