import { finds } from '../../../../test/builders/checks.ts';
import check from './550-parents-as-provider-not-fitting.check.ts';

finds(check, 2025, [
  [
    'fostered, or nowhere',
    {
      Episodes: [
        { PLACE: 'U1', PLACE_PROVIDER: 'PR0' },
        { PLACE: '', PLACE_PROVIDER: 'pr0' },
      ],
    },
    { Episodes: [0, 1] },
  ],
  ['with parents', { Episodes: [{ PLACE: 'P1', PLACE_PROVIDER: 'PR0' }] }, {}],
  ['another provider, or none', { Episodes: [{ PLACE: 'U1', PLACE_PROVIDER: 'PR1' }, { PLACE: 'U1' }] }, {}],
]);
