import { finds } from '../../../../test/builders/checks.ts';
import check from './503h-placement-authority-differs-from-last-year.check.ts';

const carried = (now: string, before: string, DEC = '') => ({
  Episodes: [
    { DECOM: '02/05/2023', PL_LA: now },
    { DECOM: '02/05/2024', PL_LA: 'E08000033' },
  ],
  Episodes_last: [
    { DECOM: '02/05/2022', DEC: '02/05/2023', PL_LA: 'E08000033' },
    { DECOM: '02/05/2023', DEC, PL_LA: before },
  ],
});

finds(check, 2025, [
  ['the same', carried('E08000034', 'E08000034'), {}],
  ['the same, in lower case', carried('e08000034', 'E08000034'), {}],
  ['another', carried('E08000033', 'E08000034'), { Episodes: [0] }],
  ['blank now', carried('', 'E08000034'), { Episodes: [0] }],
  ['blank then', carried('E08000034', ''), { Episodes: [0] }],
  ['blank both times', carried('', ''), {}],
  ['ended last year', carried('E08000033', 'E08000034', '31/03/2024'), {}],
  ["last year's end cannot be read", carried('E08000033', 'E08000034', '31/02/2024'), {}],
  [
    'rows whose day cannot be read come neither first nor last',
    {
      Episodes: [{ DECOM: '', PL_LA: 'E08000033' }],
      Episodes_last: [{ DECOM: '31/02/2023', PL_LA: 'E08000034' }],
    },
    {},
  ],
  [
    'not in the return of last year',
    {
      Episodes: carried('E08000033', 'E08000034').Episodes,
      Episodes_last: [{ CHILD: '2', DECOM: '02/05/2023' }],
    },
    {},
  ],
  ['no return of last year is held', { Episodes: carried('E08000033', 'E08000034').Episodes }, {}],
]);
