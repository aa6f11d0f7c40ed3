import { finds } from '../../../../test/builders/checks.ts';
import check from './388-continuation-and-reason-disagree.check.ts';

const then = (REC: string, DECOM: string) => ({
  Episodes: [{ DECOM: '01/06/2024', DEC: '04/06/2024', REC }, { DECOM }],
});

finds(check, 2025, [
  ['X1, and the next on the same day', then('X1', '04/06/2024'), {}],
  ['X1, and the next a day late', then('X1', '05/06/2024'), { Episodes: [0] }],
  ['X1, and the next a day early', then('X1', '03/06/2024'), { Episodes: [0] }],
  [
    'X1, and nothing after',
    { Episodes: [{ DECOM: '01/06/2024', DEC: '04/06/2024', REC: 'X1' }] },
    { Episodes: [0] },
  ],
  ['care ended, and begins again on the same day', then('E4A', '04/06/2024'), { Episodes: [0] }],
  ['care ended, and begins again later', then('E4A', '05/06/2024'), {}],
  [
    'care ended, and nothing after',
    { Episodes: [{ DECOM: '01/06/2024', DEC: '04/06/2024', REC: 'E11' }] },
    {},
  ],
  ['no reason is rule 148', then('', '04/06/2024'), {}],
  [
    'no day, or none that can be read',
    {
      Episodes: [
        { DECOM: '01/06/2024', REC: 'X1' },
        { DECOM: '02/06/2024', DEC: '31/06/2024', REC: 'X1' },
      ],
    },
    {},
  ],
  ['the next is a row whose day cannot be read', then('X1', '31/06/2024'), { Episodes: [0] }],
  [
    "the next is another child's",
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2024', DEC: '04/06/2024', REC: 'X1' },
        { CHILD: '2', DECOM: '04/06/2024' },
      ],
    },
    { Episodes: [0] },
  ],
  ['rows in any order of the file', { Episodes: then('X1', '04/06/2024').Episodes.toReversed() }, {}],
]);
