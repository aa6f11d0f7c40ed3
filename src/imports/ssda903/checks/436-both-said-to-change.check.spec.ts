import { finds } from '../../../../test/builders/checks.ts';
import check from './436-both-said-to-change.check.ts';

const first = {
  DECOM: '01/06/2024',
  LS: 'C1',
  PLACE: 'U4',
  PL_POST: 'HD1 1AA',
  URN: 'SC045099',
  PLACE_PROVIDER: 'PR1',
};
const then = (change: Partial<typeof first>, RNE = 'B') => ({
  Episodes: [first, { ...first, DECOM: '05/06/2024', RNE, ...change }],
});

finds(check, 2025, [
  [
    'both, in each of the four ways',
    {
      Episodes: [
        { PLACE: 'U6' },
        { PL_POST: 'HD2 2AA' },
        { URN: 'SC045100' },
        { PLACE_PROVIDER: 'PR4' },
      ].flatMap((change, i) =>
        then({ LS: 'C2', ...change }).Episodes.map((row) => ({ CHILD: `${i}`, ...row })),
      ),
    },
    {},
  ],
  ['the placement only', then({ PLACE: 'U6' }), { Episodes: [1] }],
  ['the legal status only', then({ LS: 'C2' }, 'U'), { Episodes: [1] }],
  ['neither', then({}), { Episodes: [1] }],
  [
    'the legal status is blank both times',
    {
      Episodes: [
        { DECOM: '01/06/2024', PLACE: 'U4' },
        { DECOM: '05/06/2024', RNE: 'B', PLACE: 'U6' },
      ],
    },
    { Episodes: [1] },
  ],
  [
    'two adoptive homes, whose addresses are not kept',
    {
      Episodes: [
        { ...first, PLACE: 'A6', PL_POST: '' },
        { ...first, PLACE: 'A6', PL_POST: '', LS: 'E1', DECOM: '05/06/2024', RNE: 'B' },
      ],
    },
    {},
  ],
  ['the placement, and said so', then({ PLACE: 'U6' }, 'P'), {}],
  ['the first there is', { Episodes: [{ ...first, RNE: 'B' }] }, {}],
  [
    "the one before is another child's",
    { Episodes: then({}).Episodes.map((row, i) => ({ CHILD: `${i}`, ...row })) },
    {},
  ],
]);
