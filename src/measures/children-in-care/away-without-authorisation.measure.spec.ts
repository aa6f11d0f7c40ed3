import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import awayWithoutAuthorisation from './away-without-authorisation.measure.ts';

const inCare = aChild().inCare('2019-01-01');

judges(awayWithoutAuthorisation, '2025-03-31', [
  // DOMAIN M14, case 2.
  [
    'away',
    inCare.missing('2024-06-01', '2024-06-02', 'A'),
    'met',
    '1 incident of being away without authorisation',
  ],
  ['missing', inCare.missing('2024-06-01'), 'not-met', 'no incident of being away without authorisation'],
  ['missing or away, nobody wrote which', inCare.missing('2024-06-01', '2024-06-02', null), 'unknown'],
  ['back on the first day', inCare.missing('2024-03-28', '2024-04-01', 'A'), 'met'],
  ['back the day before', inCare.missing('2024-03-28', '2024-03-31', 'A'), 'not-met'],
  ['where nobody is recorded missing', inCare.whereNobodyIsRecordedMissing(), 'unknown'],
  ['nothing is recorded', aChild(), 'outside'],
]);
