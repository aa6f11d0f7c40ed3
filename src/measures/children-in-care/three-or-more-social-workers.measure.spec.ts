import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import threeOrMoreSocialWorkers from './three-or-more-social-workers.measure.ts';

const inCare = aChild().inCare('2019-01-01');
const two = inCare.socialWorker('A', '2022-01-01', '2024-09-01').socialWorker('B', '2024-09-01');

// From 1 April 2024 to 31 March 2025, as the return.
judges(threeOrMoreSocialWorkers, '2025-03-31', [
  // DOMAIN M26, cases 1 to 5.
  [
    'A, B and A again',
    inCare
      .socialWorker('A', '2024-04-01', '2024-06-01')
      .socialWorker('B', '2024-06-01', '2024-09-01')
      .socialWorker('A', '2024-09-01'),
    'not-met',
    '2 social workers since 2024-04-01',
  ],
  [
    'two of them before care began in February',
    aChild()
      .inCare('2025-02-01')
      .socialWorker('A', '2024-05-01', '2024-08-01')
      .socialWorker('B', '2024-08-01', '2025-02-01')
      .socialWorker('C', '2025-02-01'),
    'met',
    '3 social workers',
  ],
  [
    'one with a week between',
    inCare.socialWorker('A', '2024-04-01', '2024-06-01').socialWorker('A', '2024-06-08'),
    'not-met',
    '1 social worker since',
  ],
  [
    'one, covered for three weeks by another',
    inCare
      .socialWorker('A', '2022-01-01', '2024-06-01')
      .socialWorker('B', '2024-06-01', '2024-06-22')
      .socialWorker('A', '2024-06-22'),
    'not-met',
    '2 ',
  ],
  [
    'the first ended the day before 1 April',
    inCare
      .socialWorker('A', '2022-01-01', '2024-03-31')
      .socialWorker('B', '2024-03-31', '2024-09-01')
      .socialWorker('C', '2024-09-01'),
    'not-met',
    '2 ',
  ],
  [
    'the first ended on 1 April',
    inCare
      .socialWorker('A', '2022-01-01', '2024-04-01')
      .socialWorker('B', '2024-04-01', '2024-09-01')
      .socialWorker('C', '2024-09-01'),
    'met',
    '3 ',
  ],
  ['the third began on the last day', two.socialWorker('C', '2025-03-31'), 'met'],
  ['the third begins the day after', two.socialWorker('C', '2025-04-01'), 'not-met'],
  [
    'two of the return and two allocated, who may be the same',
    two
      .socialWorker('1', '2022-01-01', '2024-09-01', 'allocation')
      .socialWorker('2', '2024-09-01', null, 'allocation'),
    'not-met',
    '2 ',
  ],
  [
    'two of the return and three allocated',
    two
      .socialWorker('1', '2022-01-01', '2024-09-01', 'allocation')
      .socialWorker('2', '2024-09-01', '2024-12-01', 'allocation')
      .socialWorker('3', '2024-12-01', null, 'allocation'),
    'met',
    '3 ',
  ],
  [
    'a third without a number',
    two.socialWorker(null, '2024-10-01', '2024-11-01'),
    'unknown',
    '2 social workers since 2024-04-01, and 1 without a number',
  ],
  [
    'a second without a number',
    inCare.socialWorker('A', '2024-04-01', '2024-06-01').socialWorker(null, '2024-06-01'),
    'not-met',
    '1 ',
  ],
  ['only one without a number', inCare.socialWorker(null, '2024-04-01'), 'unknown'],
  [
    'none in all that time',
    inCare.socialWorker('A', '2022-01-01', '2024-03-31'),
    'unknown',
    'no social worker',
  ],
  [
    'left care on the day',
    aChild().inCare('2019-01-01', '2025-03-31').socialWorker('A', '2024-04-01'),
    'outside',
  ],
  [
    'in a short break',
    aChild().inCare('2025-03-30', null, { legalStatus: 'V3' }).socialWorker('A', '2024-04-01'),
    'excluded',
  ],
  ['nothing is recorded', aChild(), 'outside'],
]);
judges(threeOrMoreSocialWorkers, '2024-02-29', [
  // The window begins on 1 March 2023.
  [
    'twelve months to a leap day',
    inCare
      .socialWorker('A', '2022-01-01', '2023-02-28')
      .socialWorker('B', '2023-02-28', '2023-09-01')
      .socialWorker('C', '2023-09-01'),
    'not-met',
    '2 social workers since 2023-03-01',
  ],
]);
