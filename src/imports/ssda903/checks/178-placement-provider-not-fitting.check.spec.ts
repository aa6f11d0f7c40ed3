import { finds } from '../../../../test/builders/checks.ts';
import check from './178-placement-provider-not-fitting.check.ts';

finds(check, 2025, [
  [
    'codes of the list',
    {
      Episodes: [
        { PLACE: 'U1', PLACE_PROVIDER: 'PR0' },
        { PLACE: 'U1', PLACE_PROVIDER: 'pr5' },
      ],
    },
    {},
  ],
  ['no code of the list', { Episodes: [{ PLACE: 'U1', PLACE_PROVIDER: 'PR6' }] }, { Episodes: [0] }],
  [
    'temporary and other placements',
    {
      Episodes: [
        { PLACE: 'T0', PLACE_PROVIDER: 'PR1' },
        { PLACE: 'T4', PLACE_PROVIDER: 'PR1' },
        { PLACE: 'Z1', PLACE_PROVIDER: 'PR1' },
      ],
    },
    { Episodes: [0, 1, 2] },
  ],
  ['blank', { Episodes: [{ PLACE: 'T0' }, { PLACE: 'U1', PLACE_PROVIDER: '' }] }, {}],
  ['no placement', { Episodes: [{ PLACE: '', PLACE_PROVIDER: 'PR1' }] }, {}],
]);

finds(check, 2026, [
  [
    'the codes that Z1 was split into',
    {
      Episodes: [
        { PLACE: 'Z11', PLACE_PROVIDER: 'PR1' },
        { PLACE: 'Z14', PLACE_PROVIDER: 'PR5' },
      ],
    },
    { Episodes: [0, 1] },
  ],
  [
    'Z1 on a row of before',
    { Episodes: [{ PLACE: 'Z1', DECOM: '31/03/2025', PLACE_PROVIDER: 'PR5' }] },
    { Episodes: [0] },
  ],
  [
    'Z1 on a row of after is rule 146',
    { Episodes: [{ PLACE: 'Z1', DECOM: '01/04/2025', PLACE_PROVIDER: 'PR5' }] },
    {},
  ],
]);
