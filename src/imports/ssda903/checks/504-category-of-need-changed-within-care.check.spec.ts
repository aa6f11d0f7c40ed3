import { finds } from '../../../../test/builders/checks.ts';
import check from './504-category-of-need-changed-within-care.check.ts';

const then = (CIN: string, DECOM = '04/06/2024', REC = 'X1') => ({
  Episodes: [
    { DECOM: '01/06/2024', DEC: '04/06/2024', REC, CIN: 'N1' },
    { DECOM, CIN },
  ],
});

finds(check, 2025, [
  ['another', then('N2'), { Episodes: [1] }],
  ['blank', then(''), { Episodes: [1] }],
  ['the same, in lower case', then('n1'), {}],
  ['another, after care had ended', then('N2', '04/06/2024', 'E4A'), {}],
  ['another, a day later', then('N2', '05/06/2024'), {}],
  ['another, a day earlier', then('N2', '03/06/2024'), {}],
  [
    'blank both times',
    { Episodes: [{ DECOM: '01/06/2024', DEC: '04/06/2024', REC: 'X1' }, { DECOM: '04/06/2024' }] },
    {},
  ],
  [
    'days that cannot be read',
    {
      Episodes: [
        { DECOM: '31/06/2024', DEC: '', REC: 'X1', CIN: 'N1' },
        { DECOM: '', CIN: 'N2' },
      ],
    },
    {},
  ],
  [
    "the one before is another child's",
    { Episodes: then('N2').Episodes.map((row, i) => ({ CHILD: `${i}`, ...row })) },
    {},
  ],
]);
