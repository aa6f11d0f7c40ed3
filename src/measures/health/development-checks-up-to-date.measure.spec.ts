import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import developmentChecksUpToDate from './development-checks-up-to-date.measure.ts';

const inCare = aChild().born('2020-06-01').inCare('2020-07-01');

judges(developmentChecksUpToDate, '2025-03-31', [
  ['yes', inCare.health(2025, { hadDevelopmentChecks: true }), 'met', 'yes, the year to 2025-03-31'],
  ['no', inCare.health(2025, { hadDevelopmentChecks: false }), 'not-met', 'no, the year to 2025-03-31'],
  ['the cell is blank', inCare.health(2025), 'unknown', 'not recorded of the year to 2025-03-31'],
  [
    'only the year before is told of',
    inCare.health(2024, { hadDevelopmentChecks: true }),
    'unknown',
    'no return tells',
  ],
  [
    '5 on the day after 31 March',
    aChild().born('2020-04-01').inCare('2020-05-01').health(2025, { hadDevelopmentChecks: true }),
    'met',
  ],
  [
    '5 on 31 March',
    aChild().born('2020-03-31').inCare('2020-05-01').health(2025, { hadDevelopmentChecks: true }),
    'outside',
    'aged 5 on 2025-03-31',
  ],
  ['nothing is recorded', aChild(), 'outside', 'not in care on 2025-03-31'],
]);
