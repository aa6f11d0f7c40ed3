import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import adoptionPlacementToOrder from './adoption-placement-to-order.measure.ts';

const path = '01/04/2023 S C2 U6 > 01/06/2024; P E1 A6 > 15/01/2025 E11';
const adopted = aChild().episodes(path);

judges(adoptionPlacementToOrder, '2025-03-31', [
  [
    'adopted',
    adopted,
    'met',
    '228 days from placement with them on 2024-06-01 to the adoption on 2025-01-15',
  ],
  [
    'no placement for adoption is recorded',
    aChild().inCare('2023-04-01', '2025-01-15', { because: 'E12' }),
    'unknown',
  ],
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
