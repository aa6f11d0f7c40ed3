import { finds } from '../../../../test/builders/checks.ts';
import check from './398-short-break-with-postcodes.check.ts';

finds(check, 2025, [
  ['of the home', { Episodes: [{ LS: 'V3', HOME_POST: 'HD1 1AA' }] }, { Episodes: [0] }],
  ['of the placement', { Episodes: [{ LS: 'V4', PL_POST: 'HD1 1AA' }] }, { Episodes: [0] }],
  ['of neither', { Episodes: [{ LS: 'V3', HOME_POST: '', PL_POST: ' ' }] }, {}],
  [
    'not a short break',
    {
      Episodes: [
        { LS: 'C2', HOME_POST: 'HD1 1AA', PL_POST: 'HD2 2AA' },
        { LS: '', PL_POST: 'HD1 1AA' },
      ],
    },
    {},
  ],
]);
