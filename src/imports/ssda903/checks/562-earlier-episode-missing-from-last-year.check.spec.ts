import { finds } from '../../../../test/builders/checks.ts';
import check from './562-earlier-episode-missing-from-last-year.check.ts';

const years = (first: string, last: string) => ({
  Episodes: [{ DECOM: first }, { DECOM: '02/06/2024' }],
  Episodes_last: [{ DECOM: '01/04/2023' }, { DECOM: last }],
});

finds(check, 2025, [
  ['the last of last year', years('15/03/2024', '15/03/2024'), {}],
  ['a day later', years('16/03/2024', '15/03/2024'), { Episodes: [0] }],
  ['a day earlier', years('14/03/2024', '15/03/2024'), { Episodes: [0] }],
  ['not the last of last year', years('01/04/2023', '15/03/2024'), { Episodes: [0] }],
  [
    'not in the return of last year at all',
    { Episodes: [{ DECOM: '15/03/2024' }], Episodes_last: [{ CHILD: '2', DECOM: '15/03/2024' }] },
    { Episodes: [0] },
  ],
  ['began on the last day before the year', years('31/03/2024', '15/03/2024'), { Episodes: [0] }],
  ['began on its first day', years('01/04/2024', '15/03/2024'), {}],
  [
    'only the first of several',
    {
      Episodes: [{ DECOM: '16/03/2024' }, { DECOM: '15/03/2024' }],
      Episodes_last: [{ DECOM: '15/03/2024' }],
    },
    {},
  ],
  [
    'days that cannot be read',
    { Episodes: [{ DECOM: '' }, { DECOM: '31/02/2024' }], Episodes_last: [{ DECOM: '31/02/2024' }] },
    {},
  ],
  ['no return of last year is held', { Episodes: [{ DECOM: '15/03/2024' }] }, {}],
]);
