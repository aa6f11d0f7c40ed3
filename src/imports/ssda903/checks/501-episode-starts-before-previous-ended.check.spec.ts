import { finds } from '../../../../test/builders/checks.ts';
import check from './501-episode-starts-before-previous-ended.check.ts';

const then = (DECOM: string, DEC = '04/06/2024') => ({ Episodes: [{ DECOM: '01/06/2024', DEC }, { DECOM }] });

finds(check, 2025, [
  ['on the day the one before ended', then('04/06/2024'), {}],
  ['the day before', then('03/06/2024'), { Episodes: [1] }],
  ['the day after', then('05/06/2024'), {}],
  ['on the same day as the one before', then('01/06/2024'), { Episodes: [1] }],
  ['the one before is open: rule 142', then('02/06/2024', ''), {}],
  [
    'a day that cannot be read',
    {
      Episodes: [
        { DECOM: '01/06/2024', DEC: '31/06/2024' },
        { DECOM: '02/06/2024', DEC: '09/06/2024' },
        { DECOM: '31/06/2024' },
      ],
    },
    {},
  ],
  [
    'rows in any order of the file',
    { Episodes: then('03/06/2024').Episodes.toReversed() },
    { Episodes: [0] },
  ],
  [
    "the one before is another child's",
    { Episodes: then('03/06/2024').Episodes.map((row, i) => ({ CHILD: `${i}`, ...row })) },
    {},
  ],
]);
