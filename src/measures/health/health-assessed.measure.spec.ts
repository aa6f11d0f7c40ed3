import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import healthAssessed from './health-assessed.measure.ts';

const inCare = aChild().born('2012-06-01').inCare('2019-01-01');

judges(healthAssessed, '2025-03-31', [
  ['yes', inCare.health(2025, { hadHealthAssessment: true }), 'met', 'yes, the year to 2025-03-31'],
  ['no', inCare.health(2025, { hadHealthAssessment: false }), 'not-met', 'no, the year to 2025-03-31'],
  ['the cell is blank', inCare.health(2025), 'unknown', 'not recorded of the year to 2025-03-31'],
  [
    'only the year before is told of',
    inCare.health(2024, { hadHealthAssessment: true }),
    'unknown',
    'no return tells',
  ],
  // DOMAIN M07, cases 1 and 2: whether both of a child under 5 were done, the return says.
  [
    'aged 4, and one of two was done',
    aChild().born('2020-04-01').inCare('2020-05-01').health(2025, { hadHealthAssessment: false }),
    'not-met',
  ],
  [
    'turned 5 in the year, and one was done',
    aChild().born('2019-10-01').inCare('2020-05-01').health(2025, { hadHealthAssessment: true }),
    'met',
  ],
  // Whose health is asked after: DOMAIN 1.
  ['in care since 1 April', aChild().inCare('2024-04-01').health(2025, { hadHealthAssessment: true }), 'met'],
  [
    'in care since 2 April',
    aChild().inCare('2024-04-02').health(2025, { hadHealthAssessment: true }),
    'outside',
    'came into care 2024-04-02',
  ],
  [
    'left and came back',
    aChild()
      .inCare('2019-01-01', '2024-05-10')
      .inCare('2024-05-12')
      .health(2025, { hadHealthAssessment: true }),
    'outside',
    'left care 2024-05-10',
  ],
  [
    'left on 31 March',
    aChild().inCare('2019-01-01', '2025-03-31').health(2025, { hadHealthAssessment: true }),
    'outside',
    'not in care on 2025-03-31',
  ],
  [
    'left the day after',
    aChild().inCare('2019-01-01', '2025-04-01').health(2025, { hadHealthAssessment: true }),
    'met',
  ],
  [
    'in a short break in the year',
    aChild()
      .episodes('01/06/2023 S V3 U6 > 03/06/2024 X1; L V2 U6 > open')
      .health(2025, { hadHealthAssessment: true }),
    'excluded',
    'in a short break from 2023-06-01',
  ],
  ['died on 31 March', inCare.died('2025-03-31').health(2025, { hadHealthAssessment: true }), 'outside'],
  ['nothing is recorded', aChild(), 'outside', 'not in care on 2025-03-31'],
]);

const told = inCare.health(2024, { hadHealthAssessment: false }).health(2025, { hadHealthAssessment: true });
judges(healthAssessed, '2025-03-30', [
  ['the day before the year is over: the last one', told, 'not-met', '2024-03-31'],
]);
judges(healthAssessed, '2026-01-31', [
  ['until the next is over', told, 'met', '2025-03-31'],
  [
    'and has left since',
    aChild().inCare('2019-01-01', '2025-09-01').health(2025, { hadHealthAssessment: true }),
    'met',
  ],
]);
judges(healthAssessed, '2024-02-29', [
  ['on a leap day', told.health(2023, { hadHealthAssessment: true }), 'met', '2023-03-31'],
]);
