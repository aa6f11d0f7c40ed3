import { aChild } from '../../../test/builders/a-child.ts';
import { aCouncil } from '../../../test/builders/a-council.ts';
import { judges } from '../../../test/builders/judges.ts';
import { count, emptyTally, figureOf } from '../tally.ts';
import { periodOf } from '../window.ts';
import socialWorkerChanges from './social-worker-changes.measure.ts';

const inCare = aChild().inCare('2019-01-01');
const one = inCare.socialWorker('A', '2022-01-01');
const two = inCare.socialWorker('A', '2022-01-01', '2024-09-01').socialWorker('B', '2024-09-01');
const none = '0 changes of social worker since 2024-04-01';

// From 1 April 2024 to 31 March 2025, as the return.
judges(socialWorkerChanges, '2025-03-31', [
  ['the same throughout', one, 'met', none],
  ['changed once', two, 'met', '1 change of social worker since 2024-04-01'],
  // DOMAIN M26, cases 1 to 5; the return counts workers, of whom A, B and A again are two.
  [
    'A, B and A again',
    inCare
      .socialWorker('A', '2024-04-01', '2024-06-01')
      .socialWorker('B', '2024-06-01', '2024-09-01')
      .socialWorker('A', '2024-09-01'),
    'met',
    '2 changes',
  ],
  [
    'before care began',
    aChild()
      .inCare('2025-02-01')
      .socialWorker('A', '2024-05-01', '2024-08-01')
      .socialWorker('B', '2024-08-01', '2025-02-01')
      .socialWorker('C', '2025-02-01'),
    'met',
    '2 changes',
  ],
  [
    'the same after a week',
    inCare.socialWorker('A', '2024-04-01', '2024-06-01').socialWorker('A', '2024-06-08'),
    'met',
    none,
  ],
  [
    'covered for three weeks',
    inCare
      .socialWorker('A', '2022-01-01', '2024-06-01')
      .socialWorker('B', '2024-06-01', '2024-06-22')
      .socialWorker('A', '2024-06-22'),
    'met',
    '2 changes',
  ],
  [
    'changed the day before the first day',
    inCare
      .socialWorker('A', '2022-01-01', '2024-03-31')
      .socialWorker('B', '2024-03-31', '2024-09-01')
      .socialWorker('C', '2024-09-01'),
    'met',
    '1 change ',
  ],
  [
    'changed on the first day',
    inCare.socialWorker('A', '2022-01-01', '2024-04-01').socialWorker('B', '2024-04-01'),
    'met',
    '1 change ',
  ],
  [
    'another after months without',
    inCare.socialWorker('A', '2022-01-01', '2024-01-01').socialWorker('B', '2024-09-01'),
    'met',
    '1 change ',
  ],
  [
    'changed on the last day',
    inCare.socialWorker('A', '2022-01-01', '2025-03-31').socialWorker('B', '2025-03-31'),
    'met',
    '1 ',
  ],
  [
    'changes the day after',
    inCare.socialWorker('A', '2022-01-01', '2025-04-01').socialWorker('B', '2025-04-01'),
    'met',
    none,
  ],
  ['the first they ever had', inCare.socialWorker('A', '2024-09-01'), 'met', none],
  [
    'one by the return and two allocated, who may be the same',
    one
      .socialWorker('1', '2022-01-01', '2024-09-01', 'allocation')
      .socialWorker('2', '2024-09-01', null, 'allocation'),
    'met',
    '1 change ',
  ],
  [
    'two by the return and one allocated',
    two.socialWorker('1', '2022-01-01', null, 'allocation'),
    'met',
    '1 change ',
  ],
  [
    'one without a number',
    two.socialWorker(null, '2024-10-01'),
    'unknown',
    'without a number since 2024-04-01',
  ],
  [
    'one without a number, long before',
    inCare.socialWorker(null, '2019-01-01', '2022-01-01').socialWorker('A', '2022-01-01'),
    'met',
    none,
  ],
  [
    'one without a number until the first day',
    inCare.socialWorker(null, '2019-01-01', '2024-04-01').socialWorker('A', '2024-04-01'),
    'unknown',
  ],
  [
    'one without a number by the return, and allocated to one',
    inCare
      .socialWorker(null, '2024-10-01')
      .socialWorker('B', '2025-01-01')
      .socialWorker('1', '2022-01-01', null, 'allocation'),
    'met',
    none,
  ],
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
  ['in a short break', aChild().inCare('2025-03-30', null, { legalStatus: 'V3' }), 'excluded'],
  ['nothing is recorded', aChild(), 'outside'],
]);
judges(socialWorkerChanges, '2024-02-29', [
  // The window begins on 1 March 2023.
  [
    'twelve months to a leap day',
    inCare
      .socialWorker('A', '2022-01-01', '2023-02-28')
      .socialWorker('B', '2023-02-28', '2024-02-29')
      .socialWorker('C', '2024-02-29'),
    'met',
    '1 change of social worker since 2023-03-01',
  ],
]);

it('shows the median of the children of whom it can be told', () => {
  const tally = [one, one, two, inCare]
    .map((person) =>
      socialWorkerChanges.judge(person.history(), periodOf('twelve months', '2025-03-31'), aCouncil()),
    )
    .reduce(count, emptyTally());
  expect(figureOf(socialWorkerChanges, tally)).toMatchObject({
    denominator: 3,
    value: 0,
    quartiles: { lower: 0, upper: 0.5 },
    unknown: 1,
  });
});
