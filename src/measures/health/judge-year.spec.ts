import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import convictedOrCautioned from './convicted-or-cautioned.measure.ts';
import dentalCheckDone from './dental-check-done.measure.ts';
import developmentChecksUpToDate from './development-checks-up-to-date.measure.ts';
import healthAssessed from './health-assessed.measure.ts';
import immunisationsUpToDate from './immunisations-up-to-date.measure.ts';
import sdqAverage from './sdq-average.measure.ts';
import sdqBands from './sdq-bands.measure.ts';
import sdqScored from './sdq-scored.measure.ts';
import substanceMisuseIdentified from './substance-misuse-identified.measure.ts';

const inCare = aChild().born('2012-06-01').inCare('2019-01-01');
const allYear = inCare.whereHealthIsRecordedFrom('2024-04-01');
const partOfIt = inCare.whereHealthIsRecordedFrom('2024-04-02');
const done = (day: '2024-04-01' | '2024-11-03' | '2025-03-31' | '2025-04-01') =>
  allYear.checked(day, 'dental-check', 'done');

judges(dentalCheckDone, '2025-03-31', [
  ['on the first day of the year', done('2024-04-01'), 'met', 'done 2024-04-01, recorded here'],
  ['on the last', done('2025-03-31'), 'met', 'done 2025-03-31, recorded here'],
  ['the day after', done('2025-04-01'), 'not-met', 'not recorded of the year to 2025-03-31'],
  ['declined', allYear.checked('2024-11-03', 'dental-check', 'declined'), 'not-met', 'declined 2024-11-03'],
  ['nothing, of a year that is recorded', allYear, 'not-met'],
  ['nothing, of a year that is recorded in part', partOfIt, 'unknown', 'no return tells'],
  [
    'done, in a year that is recorded in part',
    partOfIt.checked('2024-11-03', 'dental-check', 'done'),
    'unknown',
    'recorded here of a part of the year',
  ],
  // What was done is done, whoever tells of it.
  [
    'recorded here, and the return says no',
    partOfIt.checked('2024-11-03', 'dental-check', 'done').health(2025, { hadDentalCheck: false }),
    'met',
    'done 2024-11-03, recorded here',
  ],
  [
    'declined here, and the return says yes',
    allYear.checked('2024-11-03', 'dental-check', 'declined').health(2025, { hadDentalCheck: true }),
    'met',
    'told by the return',
  ],
  [
    'declined here, and the return is blank',
    partOfIt.checked('2024-11-03', 'dental-check', 'declined').health(2025),
    'not-met',
    'declined 2024-11-03, recorded here',
  ],
  [
    'not recorded here, and the return says no',
    allYear.health(2025, { hadDentalCheck: false }),
    'not-met',
    'told by the return',
  ],
]);

judges(healthAssessed, '2025-03-31', [
  ['recorded', allYear.checked('2024-11-03', 'health-assessment', 'done'), 'met', 'done 2024-11-03'],
  [
    'once of twice, aged 4',
    aChild()
      .born('2020-04-01')
      .inCare('2020-05-01')
      .whereHealthIsRecordedFrom('2024-04-01')
      .checked('2024-07-01', 'health-assessment', 'done'),
    'not-met',
    'once of twice',
  ],
]);
judges(immunisationsUpToDate, '2025-03-31', [
  ['behind', allYear.checked('2024-11-03', 'immunisations', 'behind'), 'not-met', 'behind 2024-11-03'],
]);
judges(developmentChecksUpToDate, '2025-03-31', [
  [
    'up to date',
    aChild()
      .born('2020-06-01')
      .inCare('2020-07-01')
      .whereHealthIsRecordedFrom('2024-04-01')
      .checked('2024-11-03', 'development-checks', 'up to date'),
    'met',
  ],
]);
judges(convictedOrCautioned, '2025-03-31', [
  [
    'cautioned on the last day',
    allYear.convicted('2025-03-31', 'youth-caution'),
    'met',
    'youth caution 2025-03-31',
  ],
  ['the day after', allYear.convicted('2025-04-01'), 'not-met'],
  ['none, where they are recorded since this year only', partOfIt, 'unknown'],
]);
judges(substanceMisuseIdentified, '2025-03-31', [
  ['found on the first day', allYear.misusedSubstances('2024-04-01'), 'met', 'found 2024-04-01'],
  ['the day before', allYear.misusedSubstances('2024-03-31'), 'not-met'],
]);

judges(sdqScored, '2025-03-31', [
  ['scored on the last day', allYear.sdqScored('2025-03-31', 12), 'met', 'scored 2025-03-31, recorded here'],
  ['the day after', allYear.sdqScored('2025-04-01', 12), 'not-met'],
  ['in a year that is recorded in part', partOfIt.sdqScored('2025-03-31', 12), 'unknown', 'of a part of'],
]);
judges(sdqAverage, '2025-03-31', [
  [
    'the score recorded here, and not the one of the return',
    allYear.sdqScored('2024-11-03', 12).health(2025, { sdqScore: 20 }),
    'met',
    '12 points',
  ],
  ['none, of a year that is recorded', allYear, 'excluded'],
]);
judges(sdqBands, '2025-03-31', [
  ['recorded here', allYear.sdqScored('2024-11-03', 20), { among: 'cause for concern' }],
  ['told by the return', allYear.health(2025, { sdqScore: 3 }), { among: 'normal' }, 'told by the return'],
]);
