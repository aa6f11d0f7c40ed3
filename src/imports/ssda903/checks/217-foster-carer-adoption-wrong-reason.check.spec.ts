import { finds } from '../../../../test/builders/checks.ts';
import check from './217-foster-carer-adoption-wrong-reason.check.ts';

finds(check, 2025, [
  [
    'the reasons that fit',
    {
      Episodes: [
        { PLACE: 'A3', DECOM: '01/05/2024', RNE: 'S' },
        { PLACE: 'A5', DECOM: '01/05/2024', RNE: 'T' },
        { PLACE: 'A5', DECOM: '01/05/2024', RNE: 'u' },
      ],
    },
    {},
  ],
  [
    'another carer',
    {
      Episodes: [
        { PLACE: 'A3', DECOM: '01/05/2024', RNE: 'P' },
        { PLACE: 'A5', DECOM: '01/05/2024', RNE: 'B' },
      ],
    },
    { Episodes: [0, 1] },
  ],
  ['no reason', { Episodes: [{ PLACE: 'A3', DECOM: '01/05/2024', RNE: '' }] }, { Episodes: [0] }],
  [
    'the first day of the rule',
    { Episodes: [{ PLACE: 'A3', DECOM: '01/04/2015', RNE: 'P' }] },
    { Episodes: [0] },
  ],
  ['the day before', { Episodes: [{ PLACE: 'A3', DECOM: '31/03/2015', RNE: 'P' }] }, {}],
  [
    'no day that can be read',
    {
      Episodes: [
        { PLACE: 'A3', DECOM: '31/04/2024', RNE: 'P' },
        { PLACE: 'A3', RNE: 'P' },
      ],
    },
    {},
  ],
  ['with other adopters', { Episodes: [{ PLACE: 'A4', DECOM: '01/05/2024', RNE: 'P' }] }, {}],
]);
