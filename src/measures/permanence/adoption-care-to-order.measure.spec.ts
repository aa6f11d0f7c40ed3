import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import adoptionCareToOrder from './adoption-care-to-order.measure.ts';

const path = '01/04/2023 S C2 U6 > 01/06/2024; P E1 A6 > 15/01/2025 E11';
const adopted = aChild().episodes(path);

judges(adoptionCareToOrder, '2025-03-31', [
  ['adopted', adopted, 'met', '655 days from coming into care on 2023-04-01 to the adoption on 2025-01-15'],
  // DOMAIN M16, case 3.
  [
    'returned home, and came back',
    aChild().inCare('2020-01-01', '2021-01-01').episodes(path),
    'met',
    '655 days',
  ],
  [
    'on the first day of the twelve months',
    aChild().inCare('2023-04-01', '2024-04-01', { because: 'E11' }),
    'met',
    '366 days',
  ],
  [
    'the day before them',
    aChild().inCare('2023-04-01', '2024-03-31', { because: 'E11' }),
    'outside',
    'not adopted from 2024-04-01 to 2025-03-31',
  ],
  ['on the last day', aChild().inCare('2023-04-01', '2025-03-31', { because: 'E12' }), 'met'],
  ['the day after', aChild().inCare('2023-04-01', '2025-04-01', { because: 'E12' }), 'outside'],
  // DOMAIN M16, case 5.
  [
    'special guardianship',
    aChild().inCare('2023-04-01', '2025-01-15', { because: 'E45' }),
    'outside',
    'not adopted',
  ],
  ['still in care', aChild().inCare('2023-04-01').toBeAdopted('2023-09-28'), 'outside'],
  ['nothing is recorded', aChild(), 'outside'],
]);
judges(adoptionCareToOrder, '2024-03-31', [
  ['over a leap day', aChild().inCare('2024-02-28', '2024-03-01', { because: 'E11' }), 'met', '2 days from'],
  ['of a leap day', aChild().inCare('2024-02-29', '2024-03-01', { because: 'E12' }), 'met', '1 day from'],
]);
