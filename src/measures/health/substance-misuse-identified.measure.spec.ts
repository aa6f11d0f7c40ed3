import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import substanceMisuseIdentified from './substance-misuse-identified.measure.ts';

const inCare = aChild().born('2012-06-01').inCare('2019-01-01');

judges(substanceMisuseIdentified, '2025-03-31', [
  ['yes', inCare.health(2025, { misusedSubstances: true }), 'met', 'yes, the year to 2025-03-31'],
  ['no', inCare.health(2025, { misusedSubstances: false }), 'not-met', 'no, the year to 2025-03-31'],
  ['the cell is blank', inCare.health(2025), 'unknown', 'not recorded of the year to 2025-03-31'],
  [
    'only the year before is told of',
    inCare.health(2024, { misusedSubstances: true }),
    'unknown',
    'no return tells',
  ],
  [
    'aged 2',
    aChild().born('2022-06-01').inCare('2022-06-02').health(2025, { misusedSubstances: false }),
    'not-met',
  ],
  ['nothing is recorded', aChild(), 'outside', 'not in care on 2025-03-31'],
]);
