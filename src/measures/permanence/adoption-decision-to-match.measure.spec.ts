import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import adoptionDecisionToMatch from './adoption-decision-to-match.measure.ts';

const path = '01/04/2023 S C2 U6 > 01/06/2024; P E1 A6 > 15/01/2025 E11';
const adopted = aChild().episodes(path);

judges(adoptionDecisionToMatch, '2025-03-31', [
  [
    'matched',
    adopted.toBeAdopted('2024-01-01').matched('2024-05-01'),
    'met',
    '121 days from the decision for adoption on 2024-01-01',
  ],
  ['on the same day', adopted.toBeAdopted('2024-05-01').matched('2024-05-01'), 'met', '0 days'],
  [
    'before the decision',
    adopted.toBeAdopted('2024-05-02').matched('2024-05-01'),
    'unknown',
    'one of the two is wrong',
  ],
  [
    'no decision is recorded',
    adopted.matched('2024-05-01'),
    'unknown',
    'the decision for adoption is not recorded',
  ],
  [
    'no match is recorded',
    adopted.toBeAdopted('2024-01-01').matched(null),
    'unknown',
    'the match with adopters is not recorded',
  ],
  ['nothing but the decision', adopted.toBeAdopted('2024-01-01'), 'unknown'],
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
