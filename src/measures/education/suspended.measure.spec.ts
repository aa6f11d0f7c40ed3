import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import suspended from './suspended.measure.ts';

const child = aChild().born('2014-06-01').inCare('2020-05-04');

judges(suspended, '2025-08-31', [
  [
    'once',
    child.schoolYear(2025, { suspensions: 1 }),
    'met',
    '1 suspension in the academic year 2024/25, told in a file',
  ],
  ['more than once', child.schoolYear(2025, { suspensions: 3 }), 'met', '3 suspensions'],
  ['never', child.schoolYear(2025, { suspensions: 0 }), 'not-met', '0 suspensions'],
  ['not told', child.schoolYear(2025), 'unknown', 'suspensions are not recorded of'],
  ['only the year before is told of', child.schoolYear(2024, { suspensions: 1 }), 'unknown', '2024/25'],
  ['aged 16 when the year began', aChild().born('2008-06-01').inCare('2020-05-04'), 'outside', 'aged 16'],
  ['came into care in the year', aChild().born('2014-06-01').inCare('2024-05-04'), 'outside'],
  ['nothing is recorded', aChild(), 'outside'],
]);

const here = child.whereSchoolIsRecordedFrom('2024-09-01');
judges(suspended, '2025-08-31', [
  [
    'recorded here on the first day of the year',
    here.excluded('2024-09-01'),
    'met',
    '1 suspension in the academic year 2024/25, the last from 2024-09-01, recorded here',
  ],
  ['on the last', here.excluded('2025-08-31'), 'met', 'the last from 2025-08-31'],
  ['on the day before the first', here.excluded('2024-08-31'), 'not-met', '0 suspensions'],
  ['on the day after the last', here.excluded('2025-09-01'), 'not-met', '0 suspensions'],
  ['excluded for good', here.excluded('2025-01-14', 'permanent-exclusion'), 'not-met'],
  [
    'none, where they are recorded',
    here,
    'not-met',
    '0 suspensions in the academic year 2024/25, recorded here',
  ],
  [
    'recorded here of a part of the year',
    child.excluded('2025-01-14').whereSchoolIsRecordedFrom('2024-09-02'),
    'unknown',
    '1 suspension recorded here, but of a part of the academic year 2024/25 only',
  ],
  ['none, of a part of the year', child.whereSchoolIsRecordedFrom('2024-09-02'), 'unknown', 'not recorded'],
  // Both: what is recorded here comes first, and a file's yes stands where nothing is.
  [
    'recorded here, and a file says none',
    child.excluded('2025-01-14').schoolYear(2025, { suspensions: 0 }),
    'met',
    'recorded here',
  ],
  ['not here, and a file says one', here.schoolYear(2025, { suspensions: 1 }), 'met', 'told in a file'],
  ['not here, and a file says none', here.schoolYear(2025, { suspensions: 0 }), 'not-met', 'told in a file'],
]);
