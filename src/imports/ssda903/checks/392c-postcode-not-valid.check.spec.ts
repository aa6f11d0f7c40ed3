import { finds } from '../../../../test/builders/checks.ts';
import check from './392c-postcode-not-valid.check.ts';

finds(check, 2025, [
  [
    'with its space, without, and in lower case',
    { Episodes: [{ HOME_POST: 'HD1 1AA', PL_POST: 'HD11AA' }, { PL_POST: 'hd1 1aa' }] },
    {},
  ],
  ['the home', { Episodes: [{ HOME_POST: 'invalid', PL_POST: 'HD1 1AA' }] }, { Episodes: [0] }],
  ['the placement', { Episodes: [{ HOME_POST: 'HD1 1AA', PL_POST: 'HD1' }] }, { Episodes: [0] }],
  ['both', { Episodes: [{ HOME_POST: 'none', PL_POST: 'none' }] }, { Episodes: [0] }],
  ['neither', { Episodes: [{ HOME_POST: '', PL_POST: null }] }, {}],
]);
