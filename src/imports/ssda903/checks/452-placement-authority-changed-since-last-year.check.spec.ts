import { finds } from '../../../../test/builders/checks.ts';
import check from './452-placement-authority-changed-since-last-year.check.ts';

const carried = (now: string, before: string, RNE = 'P', DEC = '') => ({
  Episodes: [{ DECOM: '02/05/2023', RNE, PL_LA: now }],
  Episodes_last: [{ DECOM: '02/05/2023', RNE: 'P', DEC, PL_LA: before }],
});

finds(check, 2025, [
  ['the same', carried('E08000034', 'E08000034'), {}],
  ['another', carried('E08000033', 'E08000034'), { Episodes: [0] }],
  [
    'known only now, or only then',
    {
      Episodes: [
        { CHILD: '1', DECOM: '02/05/2023', PL_LA: 'WAL' },
        { CHILD: '2', DECOM: '02/05/2023' },
      ],
      Episodes_last: [
        { CHILD: '1', DECOM: '02/05/2023' },
        { CHILD: '2', DECOM: '02/05/2023', PL_LA: 'WAL' },
      ],
    },
    { Episodes: [0, 1] },
  ],
  ['blank both times', carried('', ''), {}],
  ['begun for another reason, which is rule 503A', carried('E08000033', 'E08000034', 'L'), {}],
  ['ended last year', carried('E08000033', 'E08000034', 'P', '31/03/2024'), {}],
  ['not in the return of last year', { Episodes: carried('E08000033', '').Episodes, Episodes_last: [] }, {}],
  ['no return of last year is held', { Episodes: carried('E08000033', '').Episodes }, {}],
]);
