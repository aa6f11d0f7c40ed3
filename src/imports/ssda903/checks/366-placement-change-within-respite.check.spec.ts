import { finds } from '../../../../test/builders/checks.ts';
import check from './366-placement-change-within-respite.check.ts';

finds(check, 2025, [
  ['with S', { Episodes: [{ LS: 'V3', RNE: 'S' }] }, {}],
  ['with a move', { Episodes: [{ LS: 'V3', RNE: 'P' }] }, { Episodes: [0] }],
  ['with nothing', { Episodes: [{ LS: 'V3', RNE: '' }] }, { Episodes: [0] }],
  ['under an agreement', { Episodes: [{ LS: 'V4', RNE: 'T' }] }, {}],
  [
    'not on a short break',
    {
      Episodes: [
        { LS: 'C2', RNE: 'P' },
        { LS: '', RNE: 'P' },
      ],
    },
    {},
  ],
]);
