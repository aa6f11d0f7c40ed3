import { finds } from '../../../../test/builders/checks.ts';
import check from './529-public-provision-not-fitting.check.ts';

finds(check, 2025, [
  [
    'each kind, first and last',
    {
      Episodes: ['P1', 'A3', 'A6', 'K1', 'K2', 'U1', 'U6'].map((PLACE) => ({ PLACE, PLACE_PROVIDER: 'PR3' })),
    },
    { Episodes: [0, 1, 2, 3, 4, 5, 6] },
  ],
  [
    'others',
    { Episodes: ['K3', 'R2', 'T1', 'S1', ''].map((PLACE) => ({ PLACE, PLACE_PROVIDER: 'PR3' })) },
    {},
  ],
  ['another provider, or none', { Episodes: [{ PLACE: 'U1', PLACE_PROVIDER: 'PR1' }, { PLACE: 'U1' }] }, {}],
]);
