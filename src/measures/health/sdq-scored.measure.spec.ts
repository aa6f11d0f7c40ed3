import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import sdqScored from './sdq-scored.measure.ts';

const born = (day: PlainDate) => aChild().born(day).inCare('2021-07-01');
const inCare = born('2012-06-01');

judges(sdqScored, '2025-03-31', [
  ['a score', inCare.health(2025, { sdqScore: 12 }), 'met', 'the year to 2025-03-31'],
  ['a score of 0', inCare.health(2025, { sdqScore: 0 }), 'met'],
  // DOMAIN M10, case 8.
  ['the carer declined', inCare.health(2025, { sdqReason: 'SDQ2' }), 'not-met', 'no score (SDQ2)'],
  ['neither a score nor why', inCare.health(2025), 'not-met', 'why is not recorded'],
  // Case 7.
  ['aged 4', born('2020-04-01').health(2025, { sdqScore: 12 }), 'outside', 'aged 4'],
  ['5 on 31 March', born('2020-03-31').health(2025, { sdqScore: 12 }), 'met'],
  ['17 on the day after', born('2008-04-01').health(2025, { sdqScore: 12 }), 'met'],
  ['17 on 31 March', born('2008-03-31').health(2025, { sdqScore: 12 }), 'outside', 'aged 17'],
  ['no return tells of the year', inCare.health(2024, { sdqScore: 12 }), 'unknown'],
  ['came into care in the year', aChild().inCare('2024-07-01').health(2025, { sdqScore: 12 }), 'outside'],
  ['nothing is recorded', aChild(), 'outside'],
]);
