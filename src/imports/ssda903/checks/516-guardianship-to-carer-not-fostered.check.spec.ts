import { finds } from '../../../../test/builders/checks.ts';
import check from './516-guardianship-to-carer-not-fostered.check.ts';

finds(check, 2025, [
  [
    'fostered, the first and the last code',
    {
      Episodes: [
        { PLACE: 'U1', REC: 'E45' },
        { PLACE: 'U6', REC: 'E46' },
      ],
    },
    {},
  ],
  ["from a children's home", { Episodes: [{ PLACE: 'K2', REC: 'E45' }] }, { Episodes: [0] }],
  ['from a temporary placement', { Episodes: [{ PLACE: 'T1', REC: 'E46' }] }, { Episodes: [0] }],
  ['from nowhere', { Episodes: [{ PLACE: '', REC: 'E46' }] }, { Episodes: [0] }],
  [
    'to another carer',
    {
      Episodes: [
        { PLACE: 'K2', REC: 'E47' },
        { PLACE: 'K2', REC: '' },
      ],
    },
    {},
  ],
]);
