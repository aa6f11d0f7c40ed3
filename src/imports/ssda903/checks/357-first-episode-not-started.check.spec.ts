import { finds } from '../../../../test/builders/checks.ts';
import check from './357-first-episode-not-started.check.ts';

finds(check, 2025, [
  ['began in the year, not with S', { Episodes: [{ DECOM: '01/06/2024', RNE: 'P' }] }, { Episodes: [0] }],
  ['began in the year, with no reason', { Episodes: [{ DECOM: '01/06/2024', RNE: '' }] }, { Episodes: [0] }],
  ['began with S', { Episodes: [{ DECOM: '01/06/2024', RNE: 's' }] }, {}],
  ['on the first day of the year', { Episodes: [{ DECOM: '01/04/2024', RNE: 'L' }] }, { Episodes: [0] }],
  ['the day before', { Episodes: [{ DECOM: '31/03/2024', RNE: 'L' }] }, {}],
  [
    'later ones, in any order of the file',
    {
      Episodes: [
        { DECOM: '05/06/2024', RNE: 'P' },
        { DECOM: '01/06/2024', RNE: 'S' },
      ],
    },
    {},
  ],
  [
    'only the first of several',
    {
      Episodes: [
        { DECOM: '05/06/2024', RNE: 'P' },
        { DECOM: '01/06/2024', RNE: 'B' },
      ],
    },
    { Episodes: [1] },
  ],
  [
    'a row whose day cannot be read is not the first',
    {
      Episodes: [
        { DECOM: '31/04/2024', RNE: 'P' },
        { DECOM: '', RNE: 'P' },
      ],
    },
    {},
  ],
]);
