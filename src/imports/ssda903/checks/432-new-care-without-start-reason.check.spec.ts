import { finds } from '../../../../test/builders/checks.ts';
import check from './432-new-care-without-start-reason.check.ts';

const after = (REC: string, RNE: string) => ({
  Episodes: [
    { DECOM: '01/06/2024', REC },
    { DECOM: '05/06/2024', RNE },
  ],
});

finds(check, 2025, [
  ['moved after care ended', after('E4A', 'P'), { Episodes: [1] }],
  ['no reason after care ended', after('E48', ''), { Episodes: [1] }],
  ['started again', after('e4b', 'S'), {}],
  ['care went on', after('X1', 'P'), {}],
  [
    'still open, or ended with what is no code',
    {
      Episodes: [
        ...after('', 'P').Episodes,
        ...after('E99', 'P').Episodes.map((row) => ({ CHILD: '2', ...row })),
      ],
    },
    {},
  ],
  ['an older code that ended care', after('E43', 'L'), { Episodes: [1] }],
  ['the first there is', { Episodes: [{ DECOM: '01/06/2024', RNE: 'P' }] }, {}],
  [
    "the one before is another child's",
    { Episodes: after('E4A', 'P').Episodes.map((row, i) => ({ CHILD: `${i}`, ...row })) },
    {},
  ],
]);
