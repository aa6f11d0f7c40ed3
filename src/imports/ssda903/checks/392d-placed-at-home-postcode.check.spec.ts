import { finds } from '../../../../test/builders/checks.ts';
import check from './392d-placed-at-home-postcode.check.ts';

finds(check, 2025, [
  [
    'fostered at home',
    { Episodes: [{ PLACE: 'U3', HOME_POST: 'HD1 1AA', PL_POST: 'HD1 1AA' }] },
    { Episodes: [0] },
  ],
  [
    'one without its space',
    { Episodes: [{ PLACE: 'U3', HOME_POST: 'HD1 1AA', PL_POST: 'hd11aa' }] },
    { Episodes: [0] },
  ],
  [
    'no placement type',
    { Episodes: [{ PLACE: '', HOME_POST: 'HD1 1AA', PL_POST: 'HD1 1AA' }] },
    { Episodes: [0] },
  ],
  ['with parents', { Episodes: [{ PLACE: 'P1', HOME_POST: 'HD1 1AA', PL_POST: 'HD1 1AA' }] }, {}],
  ['elsewhere', { Episodes: [{ PLACE: 'U3', HOME_POST: 'HD1 1AA', PL_POST: 'HD1 1AB' }] }, {}],
  ['neither is known', { Episodes: [{ PLACE: 'U3', HOME_POST: '', PL_POST: '' }] }, {}],
]);
