import { finds } from '../../../../test/builders/checks.ts';
import check from './437-episodes-after-death-or-adulthood.check.ts';

const then = (REC: string) => ({ Episodes: [{ DECOM: '01/06/2024', REC }, { DECOM: '05/06/2024' }] });

finds(check, 2025, [
  ['died', then('E2'), { Episodes: [0] }],
  ['found to be 18', then('e15'), { Episodes: [0] }],
  [
    'died at last',
    {
      Episodes: [
        { DECOM: '05/06/2024', REC: 'E2' },
        { DECOM: '01/06/2024', REC: 'X1' },
      ],
    },
    {},
  ],
  ['moved abroad', then('E16'), {}],
  ['turned 18 and stayed put', then('E17'), {}],
  [
    'a row whose day cannot be read stands nowhere',
    { Episodes: [{ DECOM: '', REC: 'E2' }, { DECOM: '05/06/2024' }] },
    {},
  ],
  [
    "the next is another child's",
    { Episodes: then('E2').Episodes.map((row, i) => ({ CHILD: `${i}`, ...row })) },
    {},
  ],
]);
