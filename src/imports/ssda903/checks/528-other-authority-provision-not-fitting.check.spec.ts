import { finds } from '../../../../test/builders/checks.ts';
import check from './528-other-authority-provision-not-fitting.check.ts';

finds(check, 2025, [
  [
    'the three',
    {
      Episodes: [
        { PLACE: 'P1', PLACE_PROVIDER: 'PR2' },
        { PLACE: 'R2', PLACE_PROVIDER: 'pr2' },
        { PLACE: 'r5', PLACE_PROVIDER: 'PR2' },
      ],
    },
    { Episodes: [0, 1, 2] },
  ],
  [
    'others',
    {
      Episodes: [
        { PLACE: 'U1', PLACE_PROVIDER: 'PR2' },
        { PLACE: 'R1', PLACE_PROVIDER: 'PR2' },
        { PLACE: '', PLACE_PROVIDER: 'PR2' },
      ],
    },
    {},
  ],
  ['another provider, or none', { Episodes: [{ PLACE: 'R2', PLACE_PROVIDER: 'PR3' }, { PLACE: 'R2' }] }, {}],
]);
