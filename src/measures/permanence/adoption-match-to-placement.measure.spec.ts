import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import adoptionMatchToPlacement from './adoption-match-to-placement.measure.ts';

const path = '01/04/2023 S C2 U6 > 01/06/2024; P E1 A6 > 15/01/2025 E11';
const adopted = aChild().episodes(path);

judges(adoptionMatchToPlacement, '2025-03-31', [
  [
    'placed',
    adopted.matched('2024-05-02'),
    'met',
    '30 days from the match with adopters on 2024-05-02 to placement with them on 2024-06-01',
  ],
  ['matched on the day', adopted.matched('2024-06-01'), 'met', '0 days'],
  // DOMAIN M16, case 4.
  ['matched the day after', adopted.matched('2024-06-02'), 'unknown', 'one of the two is wrong'],
  ['no match is recorded', adopted, 'unknown'],
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
