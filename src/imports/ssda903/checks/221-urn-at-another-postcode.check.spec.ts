import { aSetting } from '../../../../test/builders/a-setting.ts';
import { faultsIn, finds } from '../../../../test/builders/checks.ts';
import check from './221-urn-at-another-postcode.check.ts';

const elsewhere = { PLACE: 'K2', LS: 'C2', PL_POST: 'HD2 2AA', URN: 'SC045099' };
const given = { providers: [aSetting({ postcode: 'HD1 1AA' }), aSetting({ urn: 'SC045100' })] };

finds(
  check,
  2025,
  [
    [
      'at its own postcode, written either way',
      {
        Episodes: [
          { ...elsewhere, PL_POST: 'HD1 1AA' },
          { ...elsewhere, PL_POST: 'hd11aa' },
        ],
      },
      {},
    ],
    [
      'at another, of every type that is lived in',
      { Episodes: ['K1', 'K2', 'R3', 'S1'].map((PLACE) => ({ ...elsewhere, PLACE })) },
      { Episodes: [0, 1, 2, 3] },
    ],
    ['a word for a postcode', { Episodes: [{ ...elsewhere, PL_POST: 'here' }] }, { Episodes: [0] }],
    [
      'with foster carers, whose agency stands elsewhere',
      {
        Episodes: [
          { ...elsewhere, PLACE: 'U4' },
          { ...elsewhere, PLACE: 'H5' },
        ],
      },
      {},
    ],
    [
      'a short break',
      {
        Episodes: [
          { ...elsewhere, LS: 'V3' },
          { ...elsewhere, LS: 'V4' },
        ],
      },
      {},
    ],
    ['no postcode', { Episodes: [{ ...elsewhere, PL_POST: '' }] }, {}],
    ['the list does not say', { Episodes: [{ ...elsewhere, URN: 'SC045100' }] }, {}],
    [
      'inspected by others, none given, or not on the list',
      { Episodes: ['XXXXXXX', '', 'SC999999'].map((URN) => ({ ...elsewhere, URN })) },
      {},
    ],
  ],
  given,
);

finds(
  check,
  2024,
  [
    ['semi-independent living at another', { Episodes: [{ ...elsewhere, PLACE: 'H5' }] }, { Episodes: [0] }],
    [
      'semi-independent living at its own',
      { Episodes: [{ ...elsewhere, PLACE: 'H5', PL_POST: 'HD1 1AA' }] },
      {},
    ],
  ],
  given,
);

it('finds nothing while no list is held', () =>
  expect(faultsIn(check, 2025, { Episodes: [elsewhere] })).toEqual({}));
