import { finds } from '../../../../test/builders/checks.ts';
import check from './169-placement-authority-not-known.check.ts';

finds(check, 2025, [
  [
    'an English authority, or another country',
    {
      Episodes: [
        { LS: 'C2', PL_LA: 'E08000034' },
        { LS: 'C2', PL_LA: 'NIR' },
      ],
    },
    {},
  ],
  ['not known', { Episodes: [{ LS: 'C2', PL_LA: '' }] }, { Episodes: [0] }],
  ['not known, and no legal status', { Episodes: [{ LS: '' }] }, { Episodes: [0] }],
  ['a short break has none', { Episodes: [{ LS: 'V3' }, { LS: 'V4' }] }, {}],
  ["an adopter's home is confidential", { Episodes: [{ LS: 'E1', PLACE: 'A6', PL_LA: 'CON' }] }, {}],
]);
