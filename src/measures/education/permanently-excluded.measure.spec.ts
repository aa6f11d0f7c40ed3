import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import permanentlyExcluded from './permanently-excluded.measure.ts';

const child = aChild().born('2014-06-01').inCare('2020-05-04');

judges(permanentlyExcluded, '2025-08-31', [
  [
    'yes',
    child.schoolYear(2025, { wasPermanentlyExcluded: true }),
    'met',
    '1 permanent exclusion in the academic year 2024/25, told in a file',
  ],
  ['no', child.schoolYear(2025, { wasPermanentlyExcluded: false }), 'not-met', '0 permanent exclusions in'],
  ['not told', child.schoolYear(2025), 'unknown', 'permanent exclusions are not recorded'],
  [
    'only the year before is told of',
    child.schoolYear(2024, { wasPermanentlyExcluded: true }),
    'unknown',
    '2024/25',
  ],
  ['came into care in the year', aChild().born('2014-06-01').inCare('2024-05-04'), 'outside'],
  ['nothing is recorded', aChild(), 'outside'],
  [
    'recorded here',
    child.excluded('2025-01-14', 'permanent-exclusion').whereSchoolIsRecordedFrom('2024-09-01'),
    'met',
    '1 permanent exclusion in the academic year 2024/25, the last from 2025-01-14, recorded here',
  ],
  [
    'a suspension is none',
    child.excluded('2025-01-14').whereSchoolIsRecordedFrom('2024-09-01'),
    'not-met',
    '0 permanent exclusions in the academic year 2024/25, recorded here',
  ],
  [
    'recorded here, and a file says no',
    child.excluded('2025-01-14', 'permanent-exclusion').schoolYear(2025, { wasPermanentlyExcluded: false }),
    'met',
    'recorded here',
  ],
]);
