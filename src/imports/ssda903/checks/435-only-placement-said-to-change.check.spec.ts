import { finds } from '../../../../test/builders/checks.ts';
import check from './435-only-placement-said-to-change.check.ts';

const first = {
  DECOM: '01/06/2024',
  LS: 'C2',
  PLACE: 'U4',
  PL_POST: 'HD1 1AA',
  URN: 'SC045099',
  PLACE_PROVIDER: 'PR1',
};
const then = (change: Partial<typeof first>, RNE = 'P') => ({
  Episodes: [first, { ...first, DECOM: '05/06/2024', RNE, ...change }],
});

finds(check, 2025, [
  [
    'each of the four alone is a change',
    {
      Episodes: [
        { PLACE: 'U6' },
        { PL_POST: 'HD2 2AA' },
        { URN: 'SC045100' },
        { PLACE_PROVIDER: 'PR4' },
      ].flatMap((change, i) => then(change).Episodes.map((row) => ({ CHILD: `${i}`, ...row }))),
    },
    {},
  ],
  ['nothing', then({}), { Episodes: [1] }],
  ['nothing, with the same carer', then({}, 'T'), { Episodes: [1] }],
  ['the same address, written without its space', then({ PL_POST: 'hd11aa' }), { Episodes: [1] }],
  ['the legal status too', then({ PLACE: 'U6', LS: 'C1' }), { Episodes: [1] }],
  ['the legal status is blank', then({ PLACE: 'U6', LS: '' }), { Episodes: [1] }],
  [
    'nothing, without a URN before or after',
    {
      Episodes: [
        { ...first, URN: '' },
        { ...first, URN: '', DECOM: '05/06/2024', RNE: 'P' },
      ],
    },
    { Episodes: [1] },
  ],
  [
    'two adoptive homes, whose addresses are not kept',
    {
      Episodes: [
        { ...first, PLACE: 'A6', PL_POST: '' },
        { ...first, PLACE: 'A6', PL_POST: '', DECOM: '05/06/2024', RNE: 'P' },
      ],
    },
    {},
  ],
  ['the legal status, and said so', then({ LS: 'C1' }, 'L'), {}],
  ['the first there is', { Episodes: [{ ...first, RNE: 'P' }] }, {}],
  [
    "the one before is another child's",
    { Episodes: then({}).Episodes.map((row, i) => ({ CHILD: `${i}`, ...row })) },
    {},
  ],
]);
