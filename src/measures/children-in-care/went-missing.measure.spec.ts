import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import wentMissing from './went-missing.measure.ts';

const inCare = aChild().inCare('2019-01-01');
const overNewYear = inCare.missing('2024-03-28', '2024-04-03');

judges(wentMissing, '2025-03-31', [
  [
    'once',
    inCare.missing('2024-06-01'),
    'met',
    '1 incident of being missing from 2024-04-01 to 2025-03-31, the last on 2024-06-01',
  ],
  // DOMAIN M14, cases 1 to 6.
  ['since before the year', overNewYear, 'met'],
  [
    'only away',
    inCare.missing('2024-06-01', '2024-06-02', 'A'),
    'not-met',
    'no incident of being missing is recorded',
  ],
  ['twice in an evening', inCare.missing('2024-06-01').missing('2024-06-01'), 'met', '2 incidents'],
  ['left care after it', aChild().inCare('2019-01-01', '2024-06-10').missing('2024-05-01'), 'met'],
  [
    'missing on the 18th birthday, and nobody closed it',
    aChild()
      .born('2006-05-01')
      .inCare('2019-01-01', '2024-05-01', { because: 'E8' })
      .missing('2024-04-20', null),
    'met',
  ],
  [
    'the placement ended in the year before, and nobody closed it',
    inCare.moved('2024-01-10', 'K2').missing('2024-01-05', null),
    'not-met',
  ],
  [
    'the placement goes on, and nobody closed it',
    inCare.missing('2024-01-05', null),
    'met',
    'the last on 2024-01-05',
  ],
  // The days.
  ['back on the first day', inCare.missing('2024-03-28', '2024-04-01'), 'met'],
  ['back the day before', inCare.missing('2024-03-28', '2024-03-31'), 'not-met'],
  ['gone on the last day', inCare.missing('2025-03-31', null), 'met'],
  ['gone the day after', inCare.missing('2025-04-01', null), 'not-met'],
  // In care, and on any day of the year.
  ['in care for its first day', aChild().inCare('2019-01-01', '2024-04-02').missing('2024-04-01'), 'met'],
  [
    'left care on its first day',
    aChild().inCare('2019-01-01', '2024-04-01').missing('2024-03-31'),
    'outside',
  ],
  ['came into care on its last day', aChild().inCare('2025-03-31'), 'not-met'],
  ['comes into care the day after', aChild().inCare('2025-04-01'), 'outside'],
  ['missing before care began', aChild().inCare('2024-06-02').missing('2024-06-01'), 'not-met'],
  ['missing on the day care began', aChild().inCare('2024-06-01').missing('2024-06-01'), 'met'],
  [
    'missing on the day care had ended',
    aChild().inCare('2019-01-01', '2024-06-01').missing('2024-06-01'),
    'not-met',
  ],
  [
    'missing in a short break, and in care later',
    aChild().episodes('01/05/2024 S V3 U6 > 03/05/2024 E4A').inCare('2024-07-01').missing('2024-05-02'),
    'not-met',
  ],
  [
    'short breaks only',
    aChild().inCare('2024-05-01', '2024-05-03', { legalStatus: 'V3' }).missing('2024-05-02'),
    'excluded',
    'short breaks only from 2024-04-01',
  ],
  [
    'missing or away, nobody wrote which',
    inCare.missing('2024-06-01', '2024-06-02', null),
    'unknown',
    '2024-06-01',
  ],
  [
    'that, and missing too',
    inCare.missing('2024-06-01', '2024-06-02', null).missing('2024-05-01'),
    'met',
    '1 incident',
  ],
  ['never', inCare, 'not-met'],
  ['where nobody is recorded missing', inCare.whereNobodyIsRecordedMissing(), 'unknown', 'of anybody'],
  ['nothing is recorded', aChild(), 'outside', 'not in care from 2024-04-01 to 2025-03-31'],
]);
judges(wentMissing, '2024-03-31', [['the year before counts it too', overNewYear, 'met']]);
judges(wentMissing, '2025-02-28', [
  ['from 29 February on: back that day', inCare.missing('2024-02-28', '2024-02-29'), 'met'],
  ['back the day before', inCare.missing('2024-02-28', '2024-02-28'), 'not-met'],
]);
