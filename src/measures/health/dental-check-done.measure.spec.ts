import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import dentalCheckDone from './dental-check-done.measure.ts';

const inCare = aChild().born('2012-06-01').inCare('2019-01-01');

judges(dentalCheckDone, '2025-03-31', [
  ['yes', inCare.health(2025, { hadDentalCheck: true }), 'met', 'yes, the year to 2025-03-31'],
  ['no', inCare.health(2025, { hadDentalCheck: false }), 'not-met', 'no, the year to 2025-03-31'],
  ['the cell is blank', inCare.health(2025), 'unknown', 'not recorded of the year to 2025-03-31'],
  [
    'only the year before is told of',
    inCare.health(2024, { hadDentalCheck: true }),
    'unknown',
    'no return tells',
  ],
  // DOMAIN M08, case 3: refused is not done, whatever the age.
  [
    'refused at 15',
    aChild().born('2009-06-01').inCare('2019-01-01').health(2025, { hadDentalCheck: false }),
    'not-met',
  ],
  ['a baby', aChild().born('2024-03-01').inCare('2024-03-02').health(2025, { hadDentalCheck: true }), 'met'],
  ['nothing is recorded', aChild(), 'outside', 'not in care on 2025-03-31'],
]);
