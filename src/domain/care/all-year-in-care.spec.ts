import { aChild } from '../../../test/builders/a-child.ts';
import { interruptionOf } from './all-year-in-care.ts';

const in2025 = (person: ReturnType<typeof aChild>) => interruptionOf(person.history().episodes, 2025);

// DOMAIN 1, cases 1 to 6. Of the sixth the rule says yes; who asks after 31 March leaves the child out.
it.each([
  ['began on 1 April', aChild().inCare('2024-04-01'), null],
  ['began the day after', aChild().inCare('2024-04-02'), 'came into care 2024-04-02'],
  ['began the day before', aChild().inCare('2024-03-31'), null],
  ['began on 31 March', aChild().inCare('2025-03-31'), 'came into care 2025-03-31'],
  ['began after the year', aChild().inCare('2019-02-01', '2024-03-31').inCare('2025-04-01'), null],
  [
    'left and came back',
    aChild().inCare('2019-01-01', '2024-05-10').inCare('2024-05-12'),
    'left care 2024-05-10',
  ],
  [
    'moved, and was moved in law',
    aChild().episodes('01/01/2019 S C2 U6 > 01/06/2024; P U6 > 01/09/2024; L E1 U6 > open'),
    null,
  ],
  [
    'a short break, and care after it',
    aChild().episodes('01/06/2024 S V3 U6 > 03/06/2024 E4A').inCare('2024-07-01'),
    'in a short break from 2024-06-01',
  ],
  [
    'a short break that ended on 1 April',
    aChild().episodes('01/01/2024 S V3 U6 > 01/04/2024 X1; L V2 U6 > open'),
    null,
  ],
  [
    'a short break that ended the day after',
    aChild().episodes('01/01/2024 S V3 U6 > 02/04/2024 X1; L V2 U6 > open'),
    'in a short break from 2024-01-01',
  ],
  ['left on 31 March', aChild().inCare('2019-01-01', '2025-03-31'), null],
  ['left the day before', aChild().inCare('2019-01-01', '2025-03-30'), 'left care 2025-03-30'],
  [
    'left on 1 April and came back that day',
    aChild().inCare('2019-01-01', '2024-04-01').inCare('2024-04-01'),
    'left care 2024-04-01',
  ],
  ['left the day before 1 April', aChild().inCare('2019-01-01', '2024-03-31'), null],
  ['nothing is recorded', aChild(), null],
])('%s: %s', (_, person, because) => expect(in2025(person)?.because ?? null).toBe(because));
