import { finds } from '../../../../test/builders/checks.ts';
import check from './526-placement-provider-missing.check.ts';

finds(check, 2025, [
  [
    'fostered, or with parents',
    { Episodes: [{ PLACE: 'U1' }, { PLACE: 'P1', PLACE_PROVIDER: null }] },
    { Episodes: [0, 1] },
  ],
  [
    'with one',
    {
      Episodes: [
        { PLACE: 'U1', PLACE_PROVIDER: 'PR1' },
        { PLACE: 'U1', PLACE_PROVIDER: 'x' },
      ],
    },
    {},
  ],
  ['temporary and other placements', { Episodes: [{ PLACE: 'T0' }, { PLACE: 'T4' }, { PLACE: 'Z1' }] }, {}],
  ['Z11 is not there yet', { Episodes: [{ PLACE: 'Z11' }] }, { Episodes: [0] }],
  ['no placement type', { Episodes: [{ PLACE: '' }] }, { Episodes: [0] }],
]);

finds(check, 2026, [
  [
    'other placements',
    { Episodes: [{ PLACE: 'Z11' }, { PLACE: 'Z12' }, { PLACE: 'Z13' }, { PLACE: 'Z14' }] },
    {},
  ],
  ['Z1 of the last day it stood', { Episodes: [{ PLACE: 'Z1', DECOM: '31/03/2025' }] }, {}],
  ['Z1 of the day after', { Episodes: [{ PLACE: 'Z1', DECOM: '01/04/2025' }] }, { Episodes: [0] }],
]);
