import { finds } from '../../../../test/builders/checks.ts';
import check from './390-adopted-but-not-placed-for-adoption.check.ts';

finds(check, 2025, [
  [
    'adopted from where they were placed for it',
    {
      Episodes: [
        { PLACE: 'A3', REC: 'E11' },
        { PLACE: 'A6', REC: 'E12' },
      ],
    },
    {},
  ],
  ['adopted from a foster placement', { Episodes: [{ PLACE: 'U5', REC: 'E11' }] }, { Episodes: [0] }],
  [
    'adopted, consent dispensed with, from home',
    { Episodes: [{ PLACE: 'P1', REC: 'E12' }] },
    { Episodes: [0] },
  ],
  ['adopted from nowhere', { Episodes: [{ PLACE: '', REC: 'E11' }] }, { Episodes: [0] }],
  [
    'not adopted',
    {
      Episodes: [
        { PLACE: 'P1', REC: 'E13' },
        { PLACE: 'P1', REC: '' },
      ],
    },
    {},
  ],
]);
