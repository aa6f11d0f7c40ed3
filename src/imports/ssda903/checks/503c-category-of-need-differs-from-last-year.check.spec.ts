import { finds } from '../../../../test/builders/checks.ts';
import check from './503c-category-of-need-differs-from-last-year.check.ts';

const carried = (now: string, before: string, DEC = '') => ({
  Episodes: [
    { DECOM: '02/05/2023', CIN: now },
    { DECOM: '02/05/2024', CIN: 'N2' },
  ],
  Episodes_last: [
    { DECOM: '02/05/2022', DEC: '02/05/2023', CIN: 'N2' },
    { DECOM: '02/05/2023', DEC, CIN: before },
  ],
});

finds(check, 2025, [
  ['the same', carried('N1', 'N1'), {}],
  ['the same, in lower case', carried('n1', 'N1'), {}],
  ['another', carried('N2', 'N1'), { Episodes: [0] }],
  ['blank now', carried('', 'N1'), { Episodes: [0] }],
  ['blank then', carried('N1', ''), { Episodes: [0] }],
  ['blank both times', carried('', ''), {}],
  ['ended last year', carried('N2', 'N1', '31/03/2024'), {}],
  ["last year's end cannot be read", carried('N2', 'N1', '31/02/2024'), {}],
  [
    'rows whose day cannot be read come neither first nor last',
    { Episodes: [{ DECOM: '', CIN: 'N2' }], Episodes_last: [{ DECOM: '31/02/2023', CIN: 'N1' }] },
    {},
  ],
  [
    'not in the return of last year',
    { Episodes: carried('N2', 'N1').Episodes, Episodes_last: [{ CHILD: '2', DECOM: '02/05/2023' }] },
    {},
  ],
  ['no return of last year is held', { Episodes: carried('N2', 'N1').Episodes }, {}],
]);
