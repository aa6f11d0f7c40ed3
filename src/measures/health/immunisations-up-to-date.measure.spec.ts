import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import immunisationsUpToDate from './immunisations-up-to-date.measure.ts';

const inCare = aChild().born('2012-06-01').inCare('2019-01-01');

judges(immunisationsUpToDate, '2025-03-31', [
  ['yes', inCare.health(2025, { hadImmunisations: true }), 'met', 'yes, the year to 2025-03-31'],
  ['no', inCare.health(2025, { hadImmunisations: false }), 'not-met', 'no, the year to 2025-03-31'],
  ['the cell is blank', inCare.health(2025), 'unknown', 'not recorded of the year to 2025-03-31'],
  [
    'only the year before is told of',
    inCare.health(2024, { hadImmunisations: true }),
    'unknown',
    'no return tells',
  ],
  [
    'came into care in the year',
    aChild().inCare('2024-07-01').health(2025, { hadImmunisations: true }),
    'outside',
  ],
  ['nothing is recorded', aChild(), 'outside', 'not in care on 2025-03-31'],
]);
