import { finds } from '../../../../test/builders/checks.ts';
import check from './1015-own-provision-in-another-authority.check.ts';

const own = { PLACE: 'K2', LS: 'C2', PLACE_PROVIDER: 'PR1', PL_LA: 'E08000033' };

finds(check, 2025, [
  ['in another authority', { Episodes: [own] }, { Episodes: [0] }],
  ['in our own', { Episodes: [{ ...own, PL_LA: 'E08000034' }] }, {}],
  ['outside England', { Episodes: [{ ...own, PL_LA: 'WAL' }] }, { Episodes: [0] }],
  ['not known where, which is rule 169', { Episodes: [{ ...own, PL_LA: '' }] }, {}],
  [
    'with own foster carers and adopters',
    {
      Episodes: [
        { ...own, PLACE: 'U1' },
        { ...own, PLACE: 'U6' },
        { ...own, PLACE: 'A3' },
        { ...own, PLACE: 'A6', PL_LA: 'CON' },
      ],
    },
    {},
  ],
  ['supported accommodation', { Episodes: [{ ...own, PLACE: 'K3' }] }, { Episodes: [0] }],
  [
    'a short break',
    {
      Episodes: [
        { ...own, LS: 'V3' },
        { ...own, LS: 'V4' },
      ],
    },
    {},
  ],
  [
    'no placement type, or no legal status',
    {
      Episodes: [
        { ...own, PLACE: '' },
        { ...own, LS: '' },
      ],
    },
    {},
  ],
  [
    'another provider',
    {
      Episodes: [
        { ...own, PLACE_PROVIDER: 'PR2' },
        { ...own, PLACE_PROVIDER: '' },
      ],
    },
    {},
  ],
]);

finds(check, 2026, [
  ['supported accommodation may stand anywhere', { Episodes: [{ ...own, PLACE: 'K3' }] }, {}],
  ["a children's home may not", { Episodes: [own] }, { Episodes: [0] }],
]);
