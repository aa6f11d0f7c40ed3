import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import adoptionCareToPlacement from './adoption-care-to-placement.measure.ts';

const path = '01/04/2023 S C2 U6 > 01/06/2024; P E1 A6 > 15/01/2025 E11';
const adopted = aChild().episodes(path);

judges(adoptionCareToPlacement, '2025-03-31', [
  [
    'placed',
    adopted,
    'met',
    '427 days from coming into care on 2023-04-01 to placement with them on 2024-06-01',
  ],
  // DOMAIN M16, case 2.
  [
    'adopted by the foster carer',
    aChild().episodes('01/04/2022 S C2 U6 > 01/06/2024; U E1 A5 > 15/01/2025 E12'),
    'met',
    'to placement with them on 2024-06-01',
  ],
  [
    'in hospital while placed',
    aChild().episodes(
      '01/04/2023 S C2 U6 > 01/06/2024; P E1 A6 > 01/08/2024; P T1 > 05/08/2024; P A6 > 15/01/2025 E11',
    ),
    'met',
    'on 2024-06-01',
  ],
  [
    'an earlier placement broke down',
    aChild().episodes('01/04/2023 S E1 A6 > 01/08/2023; P U6 > 01/06/2024; P A6 > 15/01/2025 E11'),
    'met',
    'on 2024-06-01',
  ],
  [
    'placed twice over',
    aChild().episodes('01/04/2023 S E1 U6 > 01/06/2024; U A5 > 01/08/2024; P A6 > 15/01/2025 E11'),
    'met',
    'on 2024-06-01',
  ],
  [
    'no placement for adoption is recorded',
    aChild().inCare('2023-04-01', '2025-01-15', { because: 'E11' }),
    'unknown',
    'placement with them is not recorded',
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
