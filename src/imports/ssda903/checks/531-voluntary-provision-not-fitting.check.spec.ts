import { finds } from '../../../../test/builders/checks.ts';
import check from './531-voluntary-provision-not-fitting.check.ts';

finds(check, 2025, [
  [
    'with parents',
    {
      Episodes: [
        { PLACE: 'P1', PLACE_PROVIDER: 'PR5' },
        { PLACE: 'p1', PLACE_PROVIDER: 'pr5' },
      ],
    },
    { Episodes: [0, 1] },
  ],
  ["in a children's home", { Episodes: [{ PLACE: 'K2', PLACE_PROVIDER: 'PR5' }] }, {}],
  [
    'another provider, or none',
    {
      Episodes: [
        { PLACE: 'P1', PLACE_PROVIDER: 'PR4' },
        { PLACE: 'P1', PLACE_PROVIDER: 'PRO' },
        { PLACE: 'P1' },
      ],
    },
    {},
  ],
]);
