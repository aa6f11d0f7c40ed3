import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import suspended from './suspended.measure.ts';

const child = aChild().born('2014-06-01').inCare('2020-05-04');

judges(suspended, '2025-08-31', [
  ['once', child.schoolYear(2025, { suspensions: 1 }), 'met', '1 suspension in the academic year 2024/25'],
  ['more than once', child.schoolYear(2025, { suspensions: 3 }), 'met', '3 suspensions'],
  ['never', child.schoolYear(2025, { suspensions: 0 }), 'not-met', '0 suspensions'],
  ['not told', child.schoolYear(2025), 'unknown', 'suspensions are not recorded of'],
  ['only the year before is told of', child.schoolYear(2024, { suspensions: 1 }), 'unknown', '2024/25'],
  ['aged 16 when the year began', aChild().born('2008-06-01').inCare('2020-05-04'), 'outside', 'aged 16'],
  ['came into care in the year', aChild().born('2014-06-01').inCare('2024-05-04'), 'outside'],
  ['nothing is recorded', aChild(), 'outside'],
]);
