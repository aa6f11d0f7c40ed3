import { finds } from '../../../../test/builders/checks.ts';
import check from './142-episode-followed-but-not-ended.check.ts';

finds(check, 2025, [
  [
    'ended with a reason, then another',
    { Episodes: [{ DECOM: '01/06/2024', DEC: '04/06/2024', REC: 'X1' }, { DECOM: '04/06/2024' }] },
    {},
  ],
  ['followed but open', { Episodes: [{ DECOM: '01/06/2024' }, { DECOM: '04/06/2024' }] }, { Episodes: [0] }],
  [
    'followed, with a day but no reason',
    { Episodes: [{ DECOM: '01/06/2024', DEC: '04/06/2024' }, { DECOM: '04/06/2024' }] },
    { Episodes: [0] },
  ],
  [
    'followed, with a reason but no day',
    { Episodes: [{ DECOM: '01/06/2024', REC: 'E8' }, { DECOM: '04/06/2024' }] },
    { Episodes: [0] },
  ],
  [
    'rows out of order in the file',
    { Episodes: [{ DECOM: '04/06/2024' }, { DECOM: '01/06/2024' }] },
    { Episodes: [1] },
  ],
  ['the last one may be open', { Episodes: [{ DECOM: '01/06/2024' }] }, {}],
  [
    'an end that cannot be read is rule 147',
    { Episodes: [{ DECOM: '01/06/2024', DEC: '31/06/2024', REC: 'X1' }, { DECOM: '04/06/2024' }] },
    {},
  ],
  [
    'a row whose own start cannot be read is neither later nor earlier',
    { Episodes: [{ DECOM: '01/06/2024' }, { DECOM: '31/06/2024' }, { DECOM: '' }] },
    {},
  ],
  [
    "the next is another child's",
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2024' },
        { CHILD: '2', DECOM: '04/06/2024' },
      ],
    },
    {},
  ],
]);
