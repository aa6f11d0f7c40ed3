import { finds } from '../../../../test/builders/checks.ts';
import check from './222-urn-given-where-none-wanted.check.ts';

finds(check, 2023, [
  [
    'types that have none',
    {
      Episodes: ['P1', 'P2', 'P3', 'H5', 'R1', 'R2', 'R5', 'T0', 'T4', 'Z1'].map((PLACE) => ({
        PLACE,
        URN: 'SC045099',
      })),
    },
    { Episodes: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] },
  ],
  ['XXXXXXX may stand', { Episodes: [{ PLACE: 'H5', URN: 'xxxxxxx' }] }, {}],
  ['six X are no such thing', { Episodes: [{ PLACE: 'H5', URN: 'XXXXXX' }] }, { Episodes: [0] }],
  ['blank', { Episodes: [{ PLACE: 'T1', URN: '' }] }, {}],
  [
    'types that have one',
    {
      Episodes: [
        { PLACE: 'U1', URN: 'SC045099' },
        { PLACE: 'R3', URN: 'SC045099' },
      ],
    },
    {},
  ],
]);

finds(check, 2024, [
  ['H5 must now be registered', { Episodes: [{ PLACE: 'H5', URN: 'SC045099' }] }, {}],
  ['P2 has none', { Episodes: [{ PLACE: 'P2', URN: 'SC045099' }] }, { Episodes: [0] }],
]);

finds(check, 2025, [
  ['P2 is left to rule 146', { Episodes: [{ PLACE: 'P2', URN: 'SC045099' }] }, {}],
  ['Z1', { Episodes: [{ PLACE: 'Z1', URN: 'SC045099' }] }, { Episodes: [0] }],
]);

finds(check, 2026, [
  [
    'other placements',
    {
      Episodes: [
        { PLACE: 'Z11', URN: 'SC045099' },
        { PLACE: 'Z14', URN: 'SC045099' },
      ],
    },
    { Episodes: [0, 1] },
  ],
  ['supported accommodation', { Episodes: [{ PLACE: 'K3', URN: 'SC045099' }] }, {}],
]);
