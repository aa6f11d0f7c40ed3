import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import permanentlyExcluded from './permanently-excluded.measure.ts';

const child = aChild().born('2014-06-01').inCare('2020-05-04');

judges(permanentlyExcluded, '2025-08-31', [
  [
    'yes',
    child.schoolYear(2025, { wasPermanentlyExcluded: true }),
    'met',
    'permanently excluded in the academic year 2024/25',
  ],
  ['no', child.schoolYear(2025, { wasPermanentlyExcluded: false }), 'not-met', 'not permanently excluded'],
  ['not told', child.schoolYear(2025), 'unknown', 'whether permanently excluded is not recorded'],
  [
    'only the year before is told of',
    child.schoolYear(2024, { wasPermanentlyExcluded: true }),
    'unknown',
    '2024/25',
  ],
  ['came into care in the year', aChild().born('2014-06-01').inCare('2024-05-04'), 'outside'],
  ['nothing is recorded', aChild(), 'outside'],
]);
