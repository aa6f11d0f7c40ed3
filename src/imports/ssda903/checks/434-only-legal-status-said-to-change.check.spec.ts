import { finds } from '../../../../test/builders/checks.ts';
import check from './434-only-legal-status-said-to-change.check.ts';

const first = {
  DECOM: '01/06/2024',
  LS: 'C1',
  PLACE: 'U4',
  PL_POST: 'HD1 1AA',
  URN: 'SC045099',
  PLACE_PROVIDER: 'PR1',
};
const then = (change: Partial<typeof first>, RNE = 'L') => ({
  Episodes: [first, { ...first, DECOM: '05/06/2024', RNE, ...change }],
});

finds(check, 2025, [
  ['the legal status only', then({ LS: 'C2' }), {}],
  ['nothing', then({}), { Episodes: [1] }],
  ['the placement type too', then({ LS: 'C2', PLACE: 'U6' }), { Episodes: [1] }],
  ['the address too', then({ LS: 'C2', PL_POST: 'HD2 2AA' }), { Episodes: [1] }],
  ['the URN too', then({ LS: 'C2', URN: '' }), { Episodes: [1] }],
  ['the provider too', then({ LS: 'C2', PLACE_PROVIDER: 'PR4' }), { Episodes: [1] }],
  ['the same address, written without its space', then({ LS: 'C2', PL_POST: 'hd11aa' }), {}],
  ['the placement, and said so', then({ PLACE: 'U6' }, 'P'), {}],
  [
    'blank is the same as blank',
    {
      Episodes: [
        { DECOM: '01/06/2024', LS: 'C1' },
        { DECOM: '05/06/2024', RNE: 'L', LS: 'C2' },
      ],
    },
    {},
  ],
  ['the first there is', { Episodes: [{ ...first, RNE: 'L' }] }, {}],
  [
    "the one before is another child's",
    { Episodes: then({}).Episodes.map((row, i) => ({ CHILD: `${i}`, ...row })) },
    {},
  ],
]);
