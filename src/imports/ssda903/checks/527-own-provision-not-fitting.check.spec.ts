import { finds } from '../../../../test/builders/checks.ts';
import check from './527-own-provision-not-fitting.check.ts';

finds(check, 2025, [
  [
    'the three',
    {
      Episodes: [
        { PLACE: 'P1', PLACE_PROVIDER: 'PR1' },
        { PLACE: 'R2', PLACE_PROVIDER: 'pr1' },
        { PLACE: 'r5', PLACE_PROVIDER: 'PR1' },
      ],
    },
    { Episodes: [0, 1, 2] },
  ],
  [
    'others',
    {
      Episodes: [
        { PLACE: 'U1', PLACE_PROVIDER: 'PR1' },
        { PLACE: 'R1', PLACE_PROVIDER: 'PR1' },
        { PLACE: '', PLACE_PROVIDER: 'PR1' },
      ],
    },
    {},
  ],
  ['another provider, or none', { Episodes: [{ PLACE: 'R2', PLACE_PROVIDER: 'PR3' }, { PLACE: 'R2' }] }, {}],
]);
