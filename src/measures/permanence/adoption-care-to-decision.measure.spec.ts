import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import adoptionCareToDecision from './adoption-care-to-decision.measure.ts';

const path = '01/04/2023 S C2 U6 > 01/06/2024; P E1 A6 > 15/01/2025 E11';
const adopted = aChild().episodes(path);

judges(adoptionCareToDecision, '2025-03-31', [
  [
    'decided',
    adopted.toBeAdopted('2023-09-28'),
    'met',
    '180 days from coming into care on 2023-04-01 to the decision for adoption on 2023-09-28',
  ],
  // DOMAIN M16, case 1.
  [
    'the first decision was reversed',
    adopted.toBeAdopted('2023-06-01', '2023-08-01').toBeAdopted('2024-03-31'),
    'met',
    '365 days from coming into care on 2023-04-01',
  ],
  [
    'every decision was reversed',
    adopted.toBeAdopted('2023-06-01', '2023-08-01'),
    'unknown',
    'the decision for adoption is not recorded',
  ],
  ['only the adoption tells of it', adopted.matched('2024-05-01', '2023-05-01'), 'met', '30 days'],
  ['decided on the day care began', adopted.toBeAdopted('2023-04-01'), 'met', '0 days'],
  ['decided the day before', adopted.toBeAdopted('2023-03-31'), 'unknown', 'one of the two is wrong'],
  // Case 3: 2 days from 1 April, not from the first time in care.
  [
    'returned home, and came back',
    aChild().inCare('2020-01-01', '2021-01-01').episodes(path).toBeAdopted('2023-04-03'),
    'met',
    '2 days',
  ],
  [
    'when care began is not recorded',
    aChild().episodes('01/04/2023 L C2 U6 > 01/06/2024; P E1 A6 > 15/01/2025 E11').toBeAdopted('2023-09-28'),
    'unknown',
    'coming into care is not recorded',
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
