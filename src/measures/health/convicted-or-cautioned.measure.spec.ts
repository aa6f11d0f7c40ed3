import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import convictedOrCautioned from './convicted-or-cautioned.measure.ts';

const inCare = aChild().born('2012-06-01').inCare('2019-01-01');

judges(convictedOrCautioned, '2025-03-31', [
  ['yes', inCare.health(2025, { wasConvicted: true }), 'met', 'yes, the year to 2025-03-31'],
  ['no', inCare.health(2025, { wasConvicted: false }), 'not-met', 'no, the year to 2025-03-31'],
  ['the cell is blank', inCare.health(2025), 'unknown', 'not recorded of the year to 2025-03-31'],
  [
    'only the year before is told of',
    inCare.health(2024, { wasConvicted: true }),
    'unknown',
    'no return tells',
  ],
  // DOMAIN M11, cases 4 to 6.
  [
    '10 on 31 March',
    aChild().born('2015-03-31').inCare('2019-01-01').health(2025, { wasConvicted: true }),
    'met',
  ],
  [
    '10 on the day after',
    aChild().born('2015-04-01').inCare('2019-01-01').health(2025, { wasConvicted: true }),
    'outside',
    'aged 9 on 2025-03-31',
  ],
  [
    'convicted in June, and in care only since July',
    aChild().inCare('2024-07-01').health(2025, { wasConvicted: true }),
    'outside',
    'came into care 2024-07-01',
  ],
  [
    '18 on the day after',
    aChild().born('2007-04-01').inCare('2019-01-01').health(2025, { wasConvicted: false }),
    'not-met',
  ],
  ['nothing is recorded', aChild(), 'outside', 'not in care on 2025-03-31'],
]);
