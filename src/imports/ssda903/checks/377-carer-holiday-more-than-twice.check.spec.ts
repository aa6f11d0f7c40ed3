import { finds } from '../../../../test/builders/checks.ts';
import check from './377-carer-holiday-more-than-twice.check.ts';

const stays = (...days: string[]) => ({
  Episodes: days.map((DECOM) => ({ DECOM, PLACE: 'T3', RNE: 'P' })),
});

finds(check, 2025, [
  ['twice', stays('01/06/2024', '01/09/2024'), {}],
  ['three times', stays('01/06/2024', '01/09/2024', '01/12/2024'), { Episodes: [0, 1, 2] }],
  [
    'four times, each once',
    stays('01/06/2024', '01/09/2024', '01/12/2024', '01/02/2025'),
    { Episodes: [0, 1, 2, 3] },
  ],
  [
    'the third on the last day of the twelve months',
    stays('20/03/2024', '01/09/2024', '19/03/2025'),
    { Episodes: [0, 1, 2] },
  ],
  ['the third a day later', stays('20/03/2024', '01/09/2024', '20/03/2025'), {}],
  ['twelve months from a leap day', stays('29/02/2024', '01/09/2024', '28/02/2025'), {}],
  ['rows in any order of the file', stays('01/12/2024', '01/06/2024', '01/09/2024'), { Episodes: [0, 1, 2] }],
  [
    'one stay in which the legal status changed',
    {
      Episodes: [
        { DECOM: '01/06/2024', PLACE: 'T3', RNE: 'P' },
        { DECOM: '05/06/2024', PLACE: 'T3', RNE: 'L' },
        { DECOM: '01/09/2024', PLACE: 'T3', RNE: 'P' },
      ],
    },
    {},
  ],
  [
    'other temporary placements',
    {
      Episodes: [
        { DECOM: '01/06/2024', PLACE: 'T2' },
        { DECOM: '01/07/2024', PLACE: 'T2' },
        { DECOM: '01/08/2024', PLACE: 'T2' },
      ],
    },
    {},
  ],
  ['a day that cannot be read', stays('01/06/2024', '01/09/2024', '31/11/2024', ''), {}],
  [
    "another child's",
    {
      Episodes: [
        { CHILD: '1', DECOM: '01/06/2024', PLACE: 'T3' },
        { CHILD: '1', DECOM: '01/07/2024', PLACE: 'T3' },
        { CHILD: '2', DECOM: '01/08/2024', PLACE: 'T3' },
      ],
    },
    {},
  ],
]);
