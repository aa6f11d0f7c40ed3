import { finds } from '../../../../test/builders/checks.ts';
import check from './213-provider-given-where-none-wanted.check.ts';

finds(check, 2025, [
  [
    'temporary, from first to last',
    {
      Episodes: [
        { PLACE: 'T0', PLACE_PROVIDER: 'PR1' },
        { PLACE: 'T4', PLACE_PROVIDER: 'x' },
      ],
    },
    { Episodes: [0, 1] },
  ],
  ['temporary without one', { Episodes: [{ PLACE: 'T0' }] }, {}],
  ['fostered with one', { Episodes: [{ PLACE: 'U6', PLACE_PROVIDER: 'PR1' }] }, {}],
  ['Z1 is rule 178', { Episodes: [{ PLACE: 'Z1', PLACE_PROVIDER: 'PR4' }] }, {}],
  ['Z11 is not there yet', { Episodes: [{ PLACE: 'Z11', PLACE_PROVIDER: 'PR4' }] }, {}],
]);

finds(check, 2026, [
  [
    'other placements, from first to last',
    {
      Episodes: [
        { PLACE: 'Z11', PLACE_PROVIDER: 'PR4' },
        { PLACE: 'Z14', PLACE_PROVIDER: 'PR4' },
      ],
    },
    { Episodes: [0, 1] },
  ],
  ['without one', { Episodes: [{ PLACE: 'Z11' }] }, {}],
  [
    'Z1 of before is still rule 178',
    { Episodes: [{ PLACE: 'Z1', DECOM: '31/03/2025', PLACE_PROVIDER: 'PR4' }] },
    {},
  ],
]);
